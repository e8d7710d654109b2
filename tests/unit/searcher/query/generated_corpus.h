// Articles of real Arabic words in random order, with all spelling variations that must not change
// the result.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace fahras::query {

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  // Returns a number from 0 to bound - 1. It uses no standard distribution, because those differ
  // between libraries.
  std::size_t below(std::size_t bound) { return engine_() % bound; }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  std::mt19937 engine_;
};

struct GeneratedText {
  std::vector<std::size_t> words;  // the numbers of the words, which have any clitics
  std::string text;
};

struct GeneratedArticle {
  GeneratedText title;
  std::string source, day;
  std::vector<GeneratedText> paragraphs;
};

// Returns the word `number` with random clitics, marks and tatweel, composed or decomposed.
std::string written_word(std::size_t number, Random& random);
// Returns the word as dictionaries write it.
std::string plain_word(std::size_t number);
// Returns the first 2 to 4 letters of the word.
std::string word_beginning(std::size_t number, Random& random);
std::size_t random_word(Random& random);

std::vector<GeneratedArticle> generated_articles(std::size_t count, Random& random);

}  // namespace fahras::query
