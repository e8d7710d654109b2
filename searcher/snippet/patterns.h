// Makes the patterns of a query: its words and phrases that are highlighted in texts.
#pragma once

#include <vector>

#include <query/document.h>
#include <query/tree.h>
#include <snippet/highlighter.h>

namespace fahras::snippet {

// `words` is collect_words(query).
std::vector<Pattern> make_patterns(const query::Query& query, const query::QueryWords& words);

}  // namespace fahras::snippet
