// Every number that ranking is tuned by, in one place, with its reason.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fahras::ranking {

// BM25 of stems, in the first stage (Xapian) and for every evidence of the second. On Arabic news
// and encyclopaedia text 1.2 / 0.75 beat the 0.9 / 0.4 that suits long web pages.
inline constexpr double bm25_k1 = 1.2;  // how soon repetitions of a word stop to count
inline constexpr double bm25_b = 0.75;  // how much a long text is discounted
inline constexpr double bm25_k3 = 1.0;  // the same as k1, for words repeated in the query
// Shorter texts than this share of the average count as this long: a line of three words is no
// better an answer than a line of ten.
inline constexpr double bm25_min_length = 0.25;

// So many of the best candidates are rescored; what stands below keeps the first stage's order.
// Fifty moved nDCG@10 of headlines by .0003, a hundred by no more.
inline constexpr std::size_t rescored_candidates = 40;

// What each evidence adds, as a share of the BM25 that one word of the same rarity would earn.
// Zero switches an evidence off.
struct Weights {
  // The word as the query has it, clitics and ending too: the reader's own wording.
  double surface = 0.25;
  // The word without clitics: the same noun, where the stem may join relatives of it.
  double base = 0.3;
  // Words of the same root: other derivations and spellings, which no stem joins.
  double root = 0.6;
  // Words that are neighbours in the query are neighbours here: names, terms, set phrases.
  double neighbours = 0.4;
  // A headline says what the article is about.
  double title = 0.3;
  // Few texts hold all words, and the answer tends to be among them.
  double coverage = 0.8;
  // The words together in one paragraph: they speak of one thing.
  double together = 0.3;
  // Articles tell the matter in their first lines. Paragraphs do not: see standard_weights().
  double early = 2;
};
Weights standard_weights(bool of_paragraphs);

struct WeightName {
  std::string_view name;
  double Weights::*weight;
};
// Every weight by the name that a request gives it.
inline constexpr std::array<WeightName, 8> weight_names{{{"surface", &Weights::surface},
                                                         {"base", &Weights::base},
                                                         {"root", &Weights::root},
                                                         {"neighbours", &Weights::neighbours},
                                                         {"title", &Weights::title},
                                                         {"coverage", &Weights::coverage},
                                                         {"together", &Weights::together},
                                                         {"early", &Weights::early}}};

// `standard` with these in place of its own. Throws Error(usage) for a name that is not
// among weight_names, and for a value that is no number up to a million.
Weights make_weights(const Weights& standard,
                     const std::vector<std::pair<std::string, double>>& changes);

}  // namespace fahras::ranking
