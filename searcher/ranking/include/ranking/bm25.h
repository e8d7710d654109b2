// BM25 (Robertson and Zaragoza 2009), the formula of both stages of ranking. What a term adds to
// the score of a document is the term's idf times a count that saturates: it grows ever more slowly
// with the occurrences of the term, the more slowly the longer the document is.
#pragma once

#include <algorithm>

#include <ranking/weights.h>

namespace fahras::ranking {

// Returns the inverse document frequency of a word for the second stage: the rarer the word, the
// greater. It is never negative. `documents_with_word` greater than `documents` counts as
// `documents`.
double idf(double documents, double documents_with_word) noexcept;

// Returns the inverse document frequency of a term as Xapian's BM25Weight computes it, for the
// first stage. It is positive, and small for terms that most documents hold. `documents_with_term`
// is at most `documents`.
double first_stage_idf(double documents, double documents_with_term) noexcept;

// Returns the number of occurrences of a term for which the saturated count is half of its limit,
// in a document of this length. `normalized_length` is the document's length divided by the average
// one.
constexpr double half_count(double normalized_length) noexcept {
  return bm25_k1 * (1 - bm25_b + bm25_b * std::max(normalized_length, bm25_min_length));
}

// Returns the saturated count: 0 for no occurrence, half of `limit` for `half` occurrences, and
// nearly `limit` for very many.
constexpr double saturated(double occurrences, double limit, double half) noexcept {
  return occurrences * limit / (occurrences + half);
}

// The limit of the saturated count.
inline constexpr double max_count = bm25_k1 + 1;

}  // namespace fahras::ranking
