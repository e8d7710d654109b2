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

// Gives plain words of title and text their synonyms. A word has some of its own, or several words
// side by side have some together if they are one side of a rule; the longest side goes first. Of
// several words, each gets the synonyms of all. Exact words, phrases, word* and words of other
// fields have none. Has to run before collect_words() and candidates().
UsedSynonyms add_synonyms(Query& query, const schema::Synonyms& synonyms,
                          const Limits& limits = {});

}  // namespace fahras::query
