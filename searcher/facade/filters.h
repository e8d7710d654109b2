// The filters of a request that stand outside its query text: days and sources.
#pragma once

#include <optional>

#include <fahras/analyzer.h>
#include <fahras/searcher.h>
#include <xapian.h>

namespace fahras::facade {

// Nothing if nothing is filtered. Throws Error(usage) for what is no day.
std::optional<Xapian::Query> make_filter(const SearchRequest& request, const Analyzer& analyzer);

}  // namespace fahras::facade
