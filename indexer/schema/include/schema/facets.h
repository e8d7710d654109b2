// Whole values of an article's fields: what is filtered by, and what is counted. Writer and reader
// share this file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/terms.h>

namespace fahras::schema {

// What values that count as the same have in common: their normalised words, which spaces part.
// Text without a word is its own key; empty for blank text. `tokens` is memory to work in.
std::string facet_key(std::string_view text, const Analyzer& analyzer, TokenStream& tokens);

// "2025-09" of "2025-09-04T10:00:00+03:00"; empty if `date` does not begin with a day.
std::string month_of(std::string_view date);

// The terms of an article's values, which its paragraphs have, too.
std::vector<std::string> facet_terms(const Article& article, const Analyzer& analyzer,
                                     TokenStream& tokens);

}  // namespace fahras::schema
