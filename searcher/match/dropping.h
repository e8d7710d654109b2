// Words that stop being required where too few documents have all of them
// (SearchRequest::drop_words).
#pragma once

#include <functional>

#include <fahras/searcher.h>
#include <query/tree.h>

#include <index/shards.h>

namespace fahras::match {

// Whether at least the wanted number of documents match a query.
using HasEnough = std::function<bool(const query::Query& query)>;

// Requires as many of the query's optional words as `has_enough` allows, in the order of
// `request.drop_words`, and at least one.
void require_most(const SearchRequest& request, const index::Shards& shards,
                  const HasEnough& has_enough, query::Query& query);

}  // namespace fahras::match
