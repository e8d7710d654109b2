// The words that tell most of an article.
#pragma once

#include <vector>

#include <fahras/analyzer.h>
#include <query/tree.h>
#include <schema/article.h>

#include <index/living_documents.h>

namespace fahras::match {

struct TellingWord {
  query::Word word;     // as the article writes it most often
  double emphasis = 0;  // how much the article makes of it: 1 for a word that stands there once
};

// The most telling first, by emphasis times rarity in `articles`, of which it is one. No stop
// words, no numbers, nothing that no other article has.
std::vector<TellingWord> telling_words(const schema::Article& article, const Analyzer& analyzer,
                                       const index::LivingDocuments& articles);

}  // namespace fahras::match
