// Keys and terms for whole values of fields, by which articles are filtered and counted. The
// indexer and the searcher share this file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/terms.h>

namespace fahras::schema {

// Returns the key of a value: the surfaces of its tokens, separated by spaces. Values with the same
// key count as one value. The key of a text without tokens is the text itself; that of a text of
// spaces is empty. The content of `tokens` is replaced.
std::string facet_key(std::string_view text, const Analyzer& analyzer, TokenStream& tokens);

// Returns the month of a date: "2025-09" for "2025-09-04T10:00:00+03:00". Returns an empty string
// if `date` does not begin with a day.
std::string month_of(std::string_view date);

// Returns the terms of an article's values (value_term()). The documents of its paragraphs have
// them, too. The content of `tokens` is replaced.
std::vector<std::string> facet_terms(const Article& article, const Analyzer& analyzer,
                                     TokenStream& tokens);

}  // namespace fahras::schema
