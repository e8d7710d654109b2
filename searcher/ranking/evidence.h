// The evidences of the second stage. Each is a function of a candidate's sightings that returns
// what the evidence adds to the score at weight 1. All are on the scale of BM25: idf times a count
// that saturates (ranking/bm25.h).
#pragma once

#include <query/document.h>

#include "scene.h"

namespace fahras::ranking {

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
// Words of the query that are in attributes and not in the title, by the weight of the attribute.
double in_attributes(const Scene& scene);
// Query coverage: how much of the query the candidate contains, measured by idf, as
// coverage_exponent says. A word of which the candidate contains only relatives counts by
// related_coverage.
double coverage(const Scene& scene);
// How much of the query the best single paragraph contains, measured in the same way, without
// relatives.
double together(const Scene& scene);
// How near the beginning of the text each word occurs first.
double early(const Scene& scene);

}  // namespace fahras::ranking
