// A request, understood: what to ask Xapian and what to check and score afterwards.
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
#include <xapian.h>

#include <index/shards.h>
#include <match/like.h>

namespace fahras::match {

struct Plan {
  query::Query query;
  query::UsedSynonyms synonyms;
  query::QueryWords words;
  ranking::Weights weights;
  Xapian::Query candidates;               // filters included
  std::set<std::string> many_words = {};  // beginnings that stand for a part of their words only
  bool verify = false;                    // some candidates may be wrong
  std::optional<Like> like;               // of SearchRequest::like
  bool nothing_asked = false;             // no query text and no filter: no hits
  bool filters_only = false;              // every match is as good as the other: the newest first
};

// Throws Error(usage) for days and weights that make no sense.
Plan make_plan(const SearchRequest& request, const index::Shards& shards);

// How rare the plan's words are among the documents that are searched.
ranking::Collection make_collection(const Plan& plan, const index::LivingDocuments& documents);

}  // namespace fahras::match
