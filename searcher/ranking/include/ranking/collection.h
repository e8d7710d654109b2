// Statistics of all documents that are searched, on which ranking depends.
#pragma once

#include <vector>

namespace fahras::ranking {

struct Collection {
  double average_document_length = 0;  // in tokens
  std::vector<double> idf;             // of each query word, by its index in QueryWords (bm25.h)
};

}  // namespace fahras::ranking
