// Normalized scores, from 0 to 1: how well a document answers what was asked.
#pragma once

#include <query/document.h>
#include <ranking/collection.h>

namespace fahras::ranking {

// Returns the first stage's score of a document of twice the average length that has each word
// once, as the first stage knows no more than how often stems occur.
double whole_answer_bm25(const query::QueryWords& words, const Collection& collection);

// Returns the first stage's score divided by `whole`, 1 at most. Returns 1 if `whole` is 0, because
// the query then has nothing to rank by. For documents that the second stage has read, see
// Score::quality.
double normalized_bm25(double bm25, double whole) noexcept;

}  // namespace fahras::ranking
