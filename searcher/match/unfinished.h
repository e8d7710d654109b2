// Queries that are searched while they are typed.
#pragma once

#include <fahras/searcher.h>
#include <query/tree.h>

#include <index/shards.h>

namespace fahras::match {

// Lets the last word stand for words that begin so, if no text has it and some word begins so.
// `query` is request.query as it was parsed.
void finish_last_word(const SearchRequest& request, const index::Shards& shards,
                      query::Query& query);

}  // namespace fahras::match
