// Counts the words of a text, and pairs of neighbouring words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <fahras/analyzer.h>

namespace fahras::bench {

struct Pair {
  std::string first;  // both as the text writes them
  std::string second;
};

class WordCounts {
 public:
  void add(std::string_view text);

  struct Phrases {
    std::vector<Pair> of_words;          // pairs of two frequent words that are not stop words
    std::vector<Pair> with_a_stop_word;  // pairs of a stop word and such a word
  };
  // Returns at most `limit` pairs of neighbours among the `frequent` most frequent words, in an
  // order that does not depend on how often they are neighbours.
  Phrases phrases(std::size_t frequent, std::size_t limit) const;

 private:
  struct Word {
    std::string surface;
    bool is_stop_word = false;
    std::uint64_t count = 0;
  };
  std::uint32_t number(const Token& token);

  TokenStream tokens_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<Word> words_;
  std::unordered_map<std::uint64_t, Pair> pairs_;  // by the numbers of their words
};

}  // namespace fahras::bench
