// Queries that are searched while their last word is being typed (SearchRequest::unfinished).
#pragma once

#include <fahras/searcher.h>
#include <query/tree.h>

#include <index/shards.h>

namespace fahras::match {

// Turns the last word of `query` into a prefix if no document contains it and some word begins with
// it. `query` must be the result of parsing request.query.
void finish_last_word(const SearchRequest& request, const index::Shards& shards,
                      query::Query& query);

}  // namespace fahras::match
