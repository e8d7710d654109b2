// The pass "relatives". Relatives of a word are other words of the same root.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <query/tree.h>

namespace fahras::query {

// Returns the stems that share their root with the word, without the word's own stem. It returns
// none for a word that is frequent enough to be found by itself.
using Relatives = std::function<std::vector<std::string>(const Word& word)>;

// Gives plain words their relatives, each of which weighs `weight` among candidates, where the word
// itself weighs 1. Words under an operator (+ AND NOT NEAR) and words with a field get none. Must
// be called before candidates().
void add_relatives(Query& query, const Relatives& relatives, double weight);

}  // namespace fahras::query
