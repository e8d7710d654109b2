// Synonyms among the words of a query (QueryWords::alternatives).
#pragma once

#include <query/document.h>
#include <query/tree.h>

namespace fahras::query {

// Returns the synonym of the word `stands_for` that equals `alternative`; null if there is none.
const QueryWords::Alternative* find_alternative(const QueryWords& words, std::uint32_t stands_for,
                                                const Alternative& alternative);

// Removes the occurrences of each synonym of several words at places where its words are not all
// next to each other.
void keep_whole_alternatives(const QueryWords& words, Part& part);

}  // namespace fahras::query
