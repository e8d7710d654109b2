// A tree as text, for --explain and for tests.
#pragma once

#include <string>

#include <query/tree.h>

namespace fahras::query {

// Surfaces of words; ~word has no weight; {word|synonym|two words} a word with its synonyms;
// [a +b -c] a group; and(…) or(…) not(…) near/5(…); "…" ="…" word* date(from..to); title: before
// what is asked of a field; * for everything.
std::string to_string(const Node& node);

}  // namespace fahras::query
