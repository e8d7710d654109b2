// Whether a segment's articles and their forward index are whole.
#pragma once

#include <schema/stored_articles.h>

namespace fahras::builder {

// Reads the dictionaries and every article's record and tokens. Throws Error(index) for the first
// that is damaged, lacks a word, or does not have its article's parts.
void check_articles(const schema::StoredArticles& articles);

}  // namespace fahras::builder
