// The pass "synonyms".
#pragma once

#include <string>
#include <vector>

#include <query/parser.h>
#include <query/tree.h>
#include <schema/synonyms.h>

namespace fahras::query {

// The synonyms that a query got.
struct UsedSynonyms {
  struct Entry {
    std::string words;                  // surfaces of one word of the query, or of several
    std::vector<std::string> synonyms;  // as their rules write them
  };
  std::vector<Entry> entries;  // in the order of the query, each once
  bool all = true;             // false: some were left out, because of Limits::synonyms
};

// Adds synonyms to plain words of title and text. A rule applies to a word, or to several words
// side by side that are one side of the rule; the longest side that applies is taken. If it has
// several words, each of them gets the synonyms. Exact words, phrases, word* and words of other
// fields get none. Must be called before collect_words() and candidates().
UsedSynonyms add_synonyms(Query& query, const schema::Synonyms& synonyms,
                          const Limits& limits = {});

}  // namespace fahras::query
