// Synonyms among the words of a query.
#pragma once

#include <query/document.h>
#include <query/tree.h>

namespace fahras::query {

// That of the word `stands_for` with the same words; null if there is none.
const QueryWords::Alternative* find_alternative(const QueryWords& words, std::uint32_t stands_for,
                                                const Alternative& alternative);

// Drops the occurrences of words of synonyms that do not stand side by side as a whole.
void keep_whole_alternatives(const QueryWords& words, Part& part);

}  // namespace fahras::query
