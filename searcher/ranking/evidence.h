// The evidences of the second stage. Each is a function of a candidate's sightings that returns
// what the evidence adds to the score at weight 1. All are on the scale of BM25: idf times a count
// that saturates (ranking/bm25.h).
#pragma once

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

#include "sightings.h"

namespace fahras::ranking {

// What the evidences of one candidate are computed from.
struct Scene {
  const query::QueryWords& words;
  const Collection& collection;
  const Sightings& seen;
};

// Words of the query that occur with at least this `match`. Each counts as in BM25.
double same_word(const Scene& scene, query::Match match);
// Words that share their root with a word of the query, including that word itself. Each counts as
// in BM25.
double same_root(const Scene& scene);
// Words that are side by side in the query and near each other in the text. They count most in the
// query's order and at its distance.
double neighbours(const Scene& scene);
// Words of the query that are in the title.
double in_title(const Scene& scene);
// Query coverage: how much of the query the candidate contains, measured by idf, as
// coverage_exponent says. A word of which the candidate contains only relatives counts by
// related_coverage.
double coverage(const Scene& scene);
// How much of the query the best single paragraph contains, measured in the same way, without
// relatives.
double together(const Scene& scene);
// How near the beginning of the text each word occurs first.
double early(const Scene& scene);

// The part of the score that is taken off for words that the candidate has only because they begin
// with a word of the query, and for those that it has only if that word is a typo. From 0 on.
double completion_penalty_of(const Scene& scene);
double typo_penalty_of(const Scene& scene);
// How well the candidate answers the query: 1 if it has every word as it is written, all that are
// side by side in the query side by side somewhere; 0 if it has none.
double quality(const Scene& scene);
// Whether the candidate has every word itself or by a synonym.
bool has_all_words(const Scene& scene);

}  // namespace fahras::ranking
