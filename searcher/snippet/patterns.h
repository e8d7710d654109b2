// What of a query is to be highlighted.
#pragma once

#include <vector>

#include <query/document.h>
#include <query/tree.h>
#include <snippet/highlighter.h>

namespace fahras::snippet {

std::vector<Pattern> make_patterns(const query::Query& query, const query::QueryWords& words);

}  // namespace fahras::snippet
