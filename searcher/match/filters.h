// The filters of a request that stand outside its query text.
#pragma once

#include <optional>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

// Nothing if nothing is filtered. Throws Error(usage) for what is no day, and as filter.h says.
std::optional<Xapian::Query> make_filter(const SearchRequest& request, const index::Shards& shards);

}  // namespace fahras::match
