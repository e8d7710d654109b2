// The significant terms of an article.
#pragma once

#include <vector>

#include <fahras/analyzer.h>
#include <query/tree.h>
#include <schema/article.h>

#include <index/living_documents.h>

namespace fahras::match {

// A significant term.
struct TellingWord {
  query::Word word;     // in the form that the article uses most often
  double emphasis = 0;  // how strongly the article stresses it; 1 for a word that it has once
};

// Returns the significant terms of an article, which must be one of `articles`, by emphasis times
// idf, the greatest first. Stop words, question words, numbers and addresses are none, nor are
// words that no other article has.
std::vector<TellingWord> telling_words(const schema::Article& article, const Analyzer& analyzer,
                                       const index::LivingDocuments& articles);

}  // namespace fahras::match
