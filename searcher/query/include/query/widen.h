// The pass "widen".
#pragma once

#include <functional>
#include <span>

#include <query/tree.h>

namespace fahras::query {

// Adds alternatives to plain words that stand side by side, and sets PlainWord::widened_weight.
using Widening = std::function<void(std::span<PlainWord* const> words)>;

// Lets `widening` add completions and corrections to the plain words that the query does not
// exclude, of the fields whose text hits show. Must be called after add_synonyms() and before
// collect_words() and candidates().
void widen(Query& query, const Widening& widening);

}  // namespace fahras::query
