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
// What is added to the number of documents with a term, and to the number without it, before their
// ratio is taken for its idf. It is that of Robertson and Spärck Jones: neither number is then 0,
// and a word in few documents, whose number is uncertain, is not overrated.
inline constexpr double idf_smoothing = 0.5;
// The first stage's idf is the logarithm of the odds that a document lacks the term, which would be
// negative for a term that most documents hold. From these odds down it takes the mean of the odds
// and this number instead. The value is fixed by Xapian's BM25Weight, of which the greatest
// possible score is calculated here; its logarithm is never below 0, since the mean is above 1.
inline constexpr double first_stage_min_plain_odds = 2;

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

// The weight in the first stage of words that begin with a word, or that it may be a typo of, where
// the word itself has weight 1 and no document has it.
inline constexpr double widened_weight = 0.3;
// Where documents have the word itself: the same weight, as a part of the word's own, beside other
// words of the query and without them. With the first, articles of up to three times the average
// length that have the word once come before those that have another one in its place. The second
// puts nearly all of them first, however long, because nothing else decides.
inline constexpr double widened_beside_own = 0.25;
inline constexpr double widened_alone_beside_own = 0.05;
// A word that is being typed is doubtful as a whole word if this many times as many documents have
// it or a completion, unless it stands alone and so few documents have it that they are all ranked
// by the second stage.
inline constexpr double min_times_of_doubtful_word = 3;
inline constexpr double max_documents_of_certain_word = 20;
// The idf of a word that at most so many documents have includes the documents of the words that
// widen it.
inline constexpr double max_documents_of_rare_word = 2;

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
// Returns the weights for articles or for paragraphs, and for a query that is an article.
constexpr Weights standard_weights(bool of_paragraphs, bool like_article = false) {
  Weights weights;
  // The first words of a paragraph say no more than its last.
  if (of_paragraphs) weights.early = 0;
  // The many words of an article have relatives in every other article.
  if (like_article) weights.root = 0;
  return weights;
}

// The power to which the evidences of coverage and of words together raise the fraction of the
// query that they measure. At 2, half of the query is worth a quarter: a text that has all words is
// worth more than two texts with half of them each, and a single word in common says little.
inline constexpr double coverage_exponent = 2;
// What a word counts for in the evidence of coverage if a document contains only relatives of it.
// Most relatives have the same meaning in another form, but not all.
inline constexpr double related_coverage = 0.7;
// The same for a word that only attributes contain.
inline constexpr double attribute_coverage = 0.9;
// The part of a word's share of the score that is taken off where a document has only a word that
// begins with it, and for each letter by which it may be mistyped. A document that has nothing but
// such a word still gets most of the score.
inline constexpr double completion_penalty = 0.1;
inline constexpr double typo_penalty = 0.2;
// What Alternative::slips counts a letter (suggest/slips.h).
inline constexpr double slips_per_letter = 4;

// The normalized score: how well a document has a word if it has it as it is written (1), without
// its clitics, by its stem, by a word that begins with it, by a word that it may be a typo of, and
// by a relative only.
inline constexpr double base_quality = 0.99;
inline constexpr double stem_quality = 0.97;
inline constexpr double completion_quality = 0.95;
inline constexpr double typo_quality = 0.95;
inline constexpr double typo_quality_per_letter = 0.1;
inline constexpr double related_quality = 0.5;
// The part of the normalized score that depends on whether words that are side by side in the query
// are so in the document.
inline constexpr double order_quality = 0.05;
// How much longer than the average a document is that gets the normalized score 1 from the first
// stage if it has each word once.
inline constexpr double whole_answer_length = 2;
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

// Passages: what a heading is worth as a passage, where a paragraph with the same words is worth 1.
// A heading only announces what the paragraphs under it say.
inline constexpr double heading_worth = 0.5;
// What each token between the first and the last match of a passage costs, on the scale of idf, so
// that of two paragraphs with the same words the one is chosen in which they are closer together.
// It is so small that thirty tokens, which a passage has, cost less than one more word of the query
// is worth unless most documents contain that word.
inline constexpr double passage_token_cost = 0.01;

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
