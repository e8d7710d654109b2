// Queries with synonyms, for the tests of the query module.
#pragma once

#include <string_view>

#include <query/synonyms.h>

#include "queries.h"

namespace fahras::query {

inline schema::Synonyms rules(std::string_view text) {
  schema::Synonyms synonyms;
  synonyms.add(text, "rules", light10());
  return synonyms;
}

inline Query widened(std::string_view text, std::string_view rule_lines) {
  Query query = parsed(text);
  add_synonyms(query, rules(rule_lines));
  return query;
}

}  // namespace fahras::query
