// The terms that are significant for an article: often in it, and rare in others.
#pragma once

#include <vector>

#include <fahras/analyzer.h>
#include <query/tree.h>
#include <schema/article.h>

#include <index/living_documents.h>

namespace fahras::match {

struct SignificantTerm {
  query::Word word;     // as the article writes it most often
  double emphasis = 0;  // how much the article makes of it: 1 for a word that stands there once
};

// Returns the most significant terms of the article, by emphasis times idf in `articles`, of which
// the article is one; the most significant one comes first. Stop words, question words, numbers,
// addresses and what no other article holds are never among them.
std::vector<SignificantTerm> significant_terms(const schema::Article& article,
                                               const Analyzer& analyzer,
                                               const index::LivingDocuments& articles);

}  // namespace fahras::match
