// The significant terms of an article: those that are frequent in it and rare in other articles.
#pragma once

#include <vector>

#include <fahras/analyzer.h>
#include <query/tree.h>
#include <schema/article.h>

#include <index/living_documents.h>

namespace fahras::match {

struct SignificantTerm {
  query::Word word;  // as the article writes it most often
  // Its number of occurrences in the article, saturated as in BM25: 1 for one occurrence, and at
  // most ranking::significant_half_count + 1.
  double emphasis = 0;
};

// Returns the most significant terms of the article, by emphasis times idf in `articles`, of which
// the article is one; the most significant one comes first. Stop words, question words, numbers,
// addresses and terms that no other article contains are never among them.
std::vector<SignificantTerm> significant_terms(const schema::Article& article,
                                               const Analyzer& analyzer,
                                               const index::LivingDocuments& articles);

}  // namespace fahras::match
