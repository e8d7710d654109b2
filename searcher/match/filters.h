// The filters of a request outside its query text: from, to, sources and filter.
#pragma once

#include <optional>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

// Returns nothing if the request has none. Throws Error(usage) for a date that does not exist, and
// as fahras/filter.h says.
std::optional<Xapian::Query> make_filter(const SearchRequest& request, const index::Shards& shards);

}  // namespace fahras::match
