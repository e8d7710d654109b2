// The filters of a request that stand outside its query text: days and sources.
#pragma once

#include <fahras/analyzer.h>
#include <fahras/searcher.h>
#include <xapian.h>

namespace fahras::facade {

// Empty if nothing is filtered. Throws Error(usage) for what is no day.
Xapian::Query make_filter(const SearchRequest& request, const Analyzer& analyzer);

}  // namespace fahras::facade
