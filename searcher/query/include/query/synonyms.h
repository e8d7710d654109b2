// Gives the words of a query their synonyms.
#pragma once

#include <string>
#include <vector>

#include <query/parser.h>
#include <query/tree.h>
#include <schema/synonyms.h>

namespace fahras::query {

struct UsedSynonyms {
  struct Entry {
    std::string words;                  // surfaces of a word of the query, or of several
    std::vector<std::string> synonyms;  // as their rules have them
  };
  std::vector<Entry> entries;  // in the order of the query, each once
  bool all = true;             // false: the query would have more than Limits::synonyms
};

// Plain words of title and text get them: each for itself, or several side by side as one side of a
// rule, the longest first. Of several, each has the synonyms of all. Exact words, phrases, word*
// and the words of other fields have none. Before collect_words() and candidates().
UsedSynonyms add_synonyms(Query& query, const schema::Synonyms& synonyms,
                          const Limits& limits = {});

}  // namespace fahras::query
