// Checks the stored articles of a segment and their forward index.
#pragma once

#include <schema/stored_articles.h>

namespace fahras::builder {

// Reads the dictionaries and the record and tokens of every article. Throws Error(index) for the
// first one that is damaged, has a word that the dictionary lacks, or does not have the parts of
// its article.
void check_articles(const schema::StoredArticles& articles);

}  // namespace fahras::builder
