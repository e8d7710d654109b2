// Queries that are searched while their last word is being typed (SearchRequest::unfinished).
#pragma once

#include <fahras/searcher.h>
#include <query/parser.h>
#include <query/tree.h>

#include <index/shards.h>

namespace fahras::match {

// Turns the last word of `query` into a prefix if no document contains it and some word begins with
// it. `parser` is that of request.query, and `query` is what it read.
void finish_last_word(const SearchRequest& request, const index::Shards& shards,
                      query::Parser& parser, query::Query& query);

}  // namespace fahras::match
