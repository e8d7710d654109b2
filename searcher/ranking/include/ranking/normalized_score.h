// Normalized scores: a score divided by the highest score that any document could have for the
// query.
#pragma once

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

namespace fahras::ranking {

// Returns the highest score of the first stage for these words: that of a document which repeats
// each word without end. With synonyms, or with removed documents that Xapian still counts, a score
// may be slightly greater.
double max_bm25(const query::QueryWords& words, const Collection& collection);
// Returns the highest score of Ranker::score() for these words: that of an article which begins
// with the words and consists of them.
double max_score(const query::QueryWords& words, const Collection& collection,
                 const Weights& weights);

// Returns the score divided by the highest one, `max`, from 0 to 1. A greater score never gets a
// smaller value. Returns 1 if `max` is 0, because the query then has nothing to rank by.
double normalized_score(double score, double max) noexcept;

}  // namespace fahras::ranking
