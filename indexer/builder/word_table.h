// The words of a chunk: their stems as terms, how often they occur and how they are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fahras/analyzer.h>

namespace fahras::builder {

// A stem as a term of the index, and how often the document being made holds it.
struct Stem {
  std::string term;
  std::uint32_t in_paragraph = 0;
  std::uint32_t in_article = 0;
};

struct Word {
  Stem* stem = nullptr;  // null if nothing is left to be indexed
  std::uint64_t frequency = 0;
  // How the word is written most often: a majority vote (Boyer and Moore) that needs no table of
  // candidates. Exact where one way makes up more than half.
  std::string written;
  std::uint64_t votes = 0;
};

class WordTable {
 public:
  explicit WordTable(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // The entry for the base of the stream's token `i`, made if it is new. Stays valid until clear().
  // Of one stream always.
  Word& word(const TokenStream& tokens, std::size_t i);
  // Counts an occurrence. `source` is what the token's text was in the source.
  void count(Word& word, const Token& token, std::string_view source);
  void clear();

  // Calls visit(base, word) for each word that occurred.
  template <class Visitor>
  void for_each(Visitor&& visit) const {
    for (const auto& [base, word] : words_) {
      if (word.frequency > 0) visit(base, word);
    }
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept;
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Word& find(const Token& token);
  Stem* stem(std::string_view stem);
  bool is_written_form(std::string_view written, std::string_view base);

  const Analyzer& analyzer_;
  TokenStream tokens_;
  Table<Word> words_;
  Table<Stem> stems_;
  // Entries by the number that the stream has for a word, null until asked for: most tokens need
  // no look-up in words_.
  std::vector<Word*> of_stream_;
  std::uint64_t forgotten_ = 0;  // the stream's, when of_stream_ was filled
};

}  // namespace fahras::builder
