// Normalized scores: how good a score is by itself, compared with the highest score that any
// document could have for the query.
#pragma once

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

namespace fahras::ranking {

// The highest score of the first stage for these words: that of a document which repeats each word
// without end. Synonyms, and removed documents that Xapian still counts, may lift a score a little
// above it.
double max_bm25(const query::QueryWords& words, const Collection& collection);
// The highest score of Ranker::score() for these words: that of an article which begins with the
// words and consists of them.
double max_score(const query::QueryWords& words, const Collection& collection,
                 const Weights& weights);

// The score divided by the highest one, from 0 to 1. A greater score never gets a smaller value.
// The value is 1 where `max` is 0, because then there is nothing to be scored by.
double normalized_score(double score, double max) noexcept;

}  // namespace fahras::ranking
