// Plan: what to ask Xapian for a request, and what to check and score afterwards.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <query/document.h>
#include <query/synonyms.h>
#include <query/tree.h>
#include <ranking/collection.h>
#include <ranking/weights.h>
#include <suggest/slips.h>
#include <xapian.h>

#include <index/shards.h>
#include <match/like.h>

namespace fahras::match {

struct Plan {
  query::Query query;
  query::UsedSynonyms synonyms;
  std::vector<UsedTypos> typos;
  query::QueryWords words;
  ranking::Weights weights;
  Xapian::Query candidates;               // the query for Xapian, including filters
  std::set<std::string> many_words = {};  // prefixes that match only some of their words
  bool verify = false;                    // whether candidates must be checked
  std::optional<Like> like;               // for SearchRequest::like
  bool nothing_asked = false;  // there is neither query text nor a filter, so there are no hits
  bool filters_only = false;   // there is nothing to rank by, so the newest come first
};

// Throws Error(usage) for a request that cannot be understood, such as an invalid date or weight.
// `slips` are those of the words of `shards`.
Plan make_plan(const SearchRequest& request, const index::Shards& shards, suggest::Slips& slips);

// Returns the idf of the plan's words in `documents`, and their average length.
ranking::Collection make_collection(const Plan& plan, const index::LivingDocuments& documents);

}  // namespace fahras::match
