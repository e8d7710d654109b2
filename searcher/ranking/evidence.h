// The evidences of the second stage. Each is a function of a candidate's sightings and gives what
// it would add at weight 1, on the scale of BM25: rarity times a saturating count.
#pragma once

#include <query/document.h>
#include <ranking/collection.h>
#include <ranking/weights.h>

#include "sightings.h"

namespace fahras::ranking {

struct Scene {
  const query::QueryWords& words;
  const Collection& collection;
  const Sightings& seen;
};

// Words seen at least as closely as `match`, each counted as BM25 counts it.
double same_word(const Scene& scene, query::Match match);
// Words that share their root with a word of the query, that word itself included.
double same_root(const Scene& scene);
// Words that stand side by side in the query: also here, in this order and at this distance best.
double neighbours(const Scene& scene);
double in_title(const Scene& scene);
// How much of the query is here at all, by rarity; half of it is worth a quarter. A word of which
// only relatives are here counts for the most part.
double coverage(const Scene& scene);
// The same within the best single paragraph.
double together(const Scene& scene);
// How near the beginning each word is first seen.
double early(const Scene& scene);

// BM25's count of a word that stands there without end.
inline constexpr double most_count = bm25_k1 + 1;

// The most that evidence can be for any article.
struct MostEvidence {
  double same_word = 0;
  double same_root = 0;
  double neighbours = 0;
  double all_words = 0;   // in_title(), coverage()
  double text_words = 0;  // together(), early(): words of titles only are never seen in a text
};
MostEvidence most_evidence(const query::QueryWords& words, const Collection& collection);

}  // namespace fahras::ranking
