// Words of a text and neighbours among them, counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <fahras/analyzer.h>

namespace fahras::bench {

struct Pair {
  std::string first;  // surfaces
  std::string second;
};

class WordCounts {
 public:
  void add(std::string_view text);

  struct Phrases {
    std::vector<Pair> of_words;          // two frequent words that say something
    std::vector<Pair> with_a_stop_word;  // a stop word and one of those
  };
  // At most `limit` pairs of neighbours among the `frequent` most frequent words, in an order that
  // has nothing to do with how often they stand side by side.
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
