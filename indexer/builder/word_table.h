// The words of a chunk: their stems as terms, how often they occur and how they are written.
#pragma once

#include <cstdint>
#include <span>
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

// A base and how often it occurs.
struct Word {
  std::uint64_t frequency = 0;
  // How the word is written most often: a majority vote (Boyer and Moore) that needs no table of
  // candidates. Exact where one way makes up more than half of the votes.
  std::string written;
  std::uint64_t votes = 0;
};

class WordTable {
 public:
  explicit WordTable(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // Looks up the stems of the tokens of `text`, null where nothing is left to be indexed, and
  // counts those that are words. Of one stream always. Stems stay valid until clear().
  const std::vector<Stem*>& count(const TokenStream& tokens, std::string_view text);
  void clear();

  // Calls visit(base, word) for each word that occurred.
  template <class Visitor>
  void for_each(Visitor&& visit) {
    collect_frequencies();
    for (const auto& [base, word] : words_) visit(base, word);
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept;
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
  // What the table knows of a word of the stream.
  struct Entry {
    Stem* stem = nullptr;
    Word* word = nullptr;         // null until the word is met; of numbers and addresses for ever
    std::uint32_t frequency = 0;  // not yet counted in `word`
    bool known = false;
  };

  void fit(const TokenStream& tokens);
  void fetch(std::span<const std::uint32_t> words, std::size_t i) const;
  void learn(const Token& token, Entry& entry);
  Stem* stem(std::string_view stem);
  void vote(Word& word, const Token& token, std::string_view source);
  bool is_written_form(std::string_view written, std::string_view base);
  void collect_frequencies();

  const Analyzer& analyzer_;
  TokenStream tokens_;
  Table<Word> words_;
  Table<Stem> stems_;
  std::vector<Entry> entries_;   // by the number that the stream has for a word
  std::uint64_t forgotten_ = 0;  // the stream's, when entries_ were made
  std::vector<Stem*> found_;
};

}  // namespace fahras::builder
