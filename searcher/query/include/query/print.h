// Prints a tree as text, for --explain and for tests.
#pragma once

#include <string>

#include <query/tree.h>

namespace fahras::query {

// Words are printed by their surface. A plain word is printed as it is, with ~ before it if it has
// no weight, and with its synonyms as {word|synonym|two words}. The others: <two words> for a list
// of words, ="…", "…", word*, near/5(…), date(from..to), [a +b -c] for a group, and(…), or(…),
// not(…), * for everything. The field of a leaf is printed before it, as in title:word.
std::string to_string(const Node& node);

}  // namespace fahras::query
