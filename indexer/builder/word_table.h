// Counts the words of a chunk: the terms of their stems, how often they occur, and how they are
// written.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fahras/analyzer.h>

namespace fahras::builder {

// The term of a stem and its within-document frequencies in the documents that are being made.
struct Stem {
  std::string term;
  std::uint32_t in_paragraph = 0;
  std::uint32_t in_article = 0;  // without the current paragraph
};

// How often a base occurs, and how it is written.
struct Word {
  std::uint64_t frequency = 0;
  // The most frequent way of writing the word, found by a majority vote (Boyer and Moore), which
  // needs no table of candidates. It is exact if one way has more than half of the votes.
  std::string written;
  std::uint64_t votes = 0;
};

class WordTable {
 public:
  explicit WordTable(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // Returns the stems of the tokens of `text`, null for a token with an empty stem, and counts the
  // tokens that are words. `tokens` must always be the same stream. The list is valid until the
  // next call, the stems until clear().
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
  // What the table knows about a word of the stream.
  struct Entry {
    Stem* stem = nullptr;
    Word* word = nullptr;         // null for numbers and addresses
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
  std::vector<Entry> entries_;   // by the stream's number of a word
  std::uint64_t forgotten_ = 0;  // TokenStream::forgotten() to which entries_ belong
  std::vector<Stem*> found_;
};

}  // namespace fahras::builder
