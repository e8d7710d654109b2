// Widens a query by the relatives of its words: words of the same root, which rank below the words
// themselves.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <query/tree.h>

namespace fahras::query {

// What relatives of a word weigh among candidates. The second stage, which weighs them finely, must
// get to see the better ones.
inline constexpr double related_weight = 0.25;

// The stems that share their root with the word, its own left out; none where the word is frequent
// enough to be found by itself.
using Relatives = std::function<std::vector<std::string>(const Word& word)>;

// Plain words get them, where nothing is required or excluded by them: under + AND NOT and NEAR,
// and in a field, a word stands for itself. Before candidates().
void add_relatives(Query& query, const Relatives& relatives);

}  // namespace fahras::query
