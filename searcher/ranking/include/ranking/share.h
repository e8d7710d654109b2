// How good a score is by itself: as a share of the most that any article could have.
#pragma once

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

namespace fahras::ranking {

// The most that the first stage's score can be for these words: every word without end. What else
// Xapian does with them (synonyms, removed documents among its counts) may add a little to it.
double most_bm25(const query::QueryWords& words, const Collection& collection);
// The same of Ranker::score(): an article that begins with the words and consists of them.
double most_score(const query::QueryWords& words, const Collection& collection,
                  const Weights& weights);

// 0 to 1, never less for a greater score; 1 where there is nothing to be scored by.
double share(double score, double most) noexcept;

}  // namespace fahras::ranking
