// Rewrites a parsed query for a request, by the passes over whole queries (docs/ARCHITECTURE.md
// names all passes in their order).
#pragma once

#include <vector>

#include <query/parser.h>
#include <query/relatives.h>
#include <query/synonyms.h>
#include <query/tree.h>
#include <query/widen.h>
#include <schema/synonyms.h>

namespace fahras::query {

// What a request asks for beside the query's text, and what the passes report.
struct Rewriting {
  bool all_words = false;                      // every word is required: require_all()
  std::vector<Field> fields = {};              // the fields of search_in(); none: as the text says
  const schema::Synonyms* synonyms = nullptr;  // the rules of add_synonyms(); null: no synonyms
  Widening widening = {};                      // of widen(); empty: no word is widened
  Relatives relatives = {};                    // of add_relatives(); empty: no relatives
  double related_weight = 0;                   // of add_relatives()
  Limits limits = {};

  UsedSynonyms used_synonyms = {};  // set by rewrite()
};

// Runs the passes over `query`. Words get no relatives where all words are required, nor where
// candidates must be verified.
void rewrite(Query& query, Rewriting& rewriting);

}  // namespace fahras::query
