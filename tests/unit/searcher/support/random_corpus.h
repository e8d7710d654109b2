// Articles of random words, many of them near-duplicates, and random requests for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <schema/article.h>

#include "shown.h"
#include "tiny_index.h"

namespace fahras::test {

class Corpus {
 public:
  explicit Corpus(std::uint32_t seed) : random_(seed) {}

  // Some articles are near-duplicates of an earlier one, and some are equal to it.
  std::vector<schema::Article> articles(std::size_t count);
  schema::Article article(std::size_t number);
  std::string text(std::size_t length);
  // Frequent words are many times as frequent as rare ones.
  std::string word();
  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  std::string one_of_many();

  std::mt19937 random_;
};

// Returns requests of every kind: units, orders, filters, phrases, wildcards, similar articles.
SearchRequest random_request(Corpus& corpus);

}  // namespace fahras::test
