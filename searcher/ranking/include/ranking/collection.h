// What ranking knows of the collection as a whole.
#pragma once

#include <vector>

namespace fahras::ranking {

struct Collection {
  double average_length = 0;   // of a document, in tokens
  std::vector<double> rarity;  // of each query word, by its index in QueryWords: rarity() below
};

// BM25's inverse document frequency, never negative: how much it says that a document has the word.
double rarity(double documents, double documents_with_word) noexcept;

}  // namespace fahras::ranking
