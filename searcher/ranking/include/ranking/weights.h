// Every number by which ranking is tuned, each with its reason.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fahras::ranking {

// BM25 is the first stage's score of stems (Xapian) and the scale of every evidence of the second.
// On Arabic news and encyclopaedia text 1.2 and 0.75 beat 0.9 and 0.4, which suit long web pages.
inline constexpr double bm25_k1 = 1.2;  // the greater, the more a word's repetitions count
inline constexpr double bm25_b = 0.75;  // the greater, the less an occurrence counts in a long text
inline constexpr double bm25_k3 = 1.0;  // the same for repetitions in the query
// A document shorter than this fraction of the average length counts as if it had that length: a
// line of three words is no better an answer than a line of ten.
inline constexpr double bm25_min_length = 0.25;

// The weight of a relative of a word (another word of its root) in the first stage, where the word
// has weight 1. It is low, so that the word itself ranks first, and high enough that the better
// relatives reach the second stage, which has more evidence.
inline constexpr double related_weight = 0.25;
// A word that this many documents contain gets no relatives, since it fills a page or two by
// itself.
inline constexpr std::size_t min_documents_without_relatives = 25;
// A root with more stems than this gives no relatives: most of so many stems share it only by
// accidents of spelling.
inline constexpr std::size_t max_relatives = 64;

// How many candidates the second stage rescores, from the best one on. All others keep the first
// stage's order. Fifty candidates moved nDCG@10 of headlines by .0003, and a hundred by no more.
inline constexpr std::size_t rescored_candidates = 40;

// The weights of the evidences: what each adds to a score, as a fraction of the BM25 that one word
// of the same idf would earn. An evidence of weight 0 is off.
struct Weights {
  // The word as the query has it, clitics and ending too: the reader's own wording.
  double surface = 0.25;
  // The word without clitics: the same noun, where the stem may join relatives of it.
  double base = 0.3;
  // Words of the same root: other derivations and spellings, which no stem joins.
  double root = 0.6;
  // Words that are neighbours in the query and in the text: names, terms, set phrases.
  double neighbours = 0.4;
  // Words in the headline, which says what the article is about.
  double title = 0.3;
  // How much of the query the text contains: few texts contain all of it, and the answer tends to
  // be one of them.
  double coverage = 0.8;
  // The words together in one paragraph, which speaks of one thing.
  double together = 0.3;
  // Words near the beginning: articles state their subject in their first lines.
  double early = 2;
};
// The weights for articles, or for paragraphs, whose first words say no more than their last. If an
// article is the query (`like_article`), roots do not count: its many words have relatives in every
// other article.
Weights standard_weights(bool of_paragraphs, bool like_article = false);

// What a word counts for in the evidence of coverage if a document contains only relatives of it.
// Most relatives have the same meaning in another form, but not all.
inline constexpr double related_coverage = 0.7;
// How many places two neighbours of the query may be displaced in the text and still count: one or
// two words are between them, or are left out. Farther apart they are no phrase.
inline constexpr int max_displacement = 2;
// What neighbours in the reverse order count for, as a fraction: some are the same phrase turned
// round, most are chance.
inline constexpr double reversed_closeness = 0.5;
// How many places lie between two paragraphs, so that words on both sides of a break are no
// neighbours. It is greater than any distance at which neighbours count in practice.
inline constexpr std::uint32_t paragraph_gap = 64;
// What a word counts for in a title that matches by its stem only, where one that matches by its
// base counts 1: the stem may join another noun, and a title has no context that shows which one is
// meant.
inline constexpr double stem_in_title = 0.8;
// The part of the title evidence that depends on how much of the title the query's words are: a
// title of nothing else says more than one that names them among others.
inline constexpr double title_focus = 0.5;
// How many words before a word's first occurrence halve the evidence of an early word: about the
// length of an article's first sentence or two.
inline constexpr double early_half_life = 50;

// Significant terms: the words of an article that find articles like it. Of 15 to 60 terms, 32
// found most in the trial of docs/relevance.md, or nearly most; each costs time.
inline constexpr std::size_t max_significant_terms = 32;
// How many occurrences an occurrence in the title counts for: a headline says what the article is
// about.
inline constexpr double occurrences_in_title = 2;
// How many occurrences of a term count half of the most they can count. It is far more than in a
// document that is searched (half_count in bm25.h), since what an article keeps coming back to is
// its subject.
inline constexpr double significant_half_count = 10;
// The minimum number of articles that contain a significant term: a term of one article finds no
// other.
inline constexpr std::size_t min_articles_with_term = 2;

// A weight and the name that a request gives it.
struct WeightName {
  std::string_view name;
  double Weights::*weight;
};
// All weights.
inline constexpr std::array<WeightName, 8> weight_names{{{"surface", &Weights::surface},
                                                         {"base", &Weights::base},
                                                         {"root", &Weights::root},
                                                         {"neighbours", &Weights::neighbours},
                                                         {"title", &Weights::title},
                                                         {"coverage", &Weights::coverage},
                                                         {"together", &Weights::together},
                                                         {"early", &Weights::early}}};

// Returns `standard` with the given weights changed, each by its name. Throws Error(usage) for a
// name that is not among weight_names, and for a value that is no number up to a million.
Weights make_weights(const Weights& standard,
                     const std::vector<std::pair<std::string, double>>& changes);

}  // namespace fahras::ranking
