// The filters of a request beside its query text: from, to, sources and filter.
#pragma once

#include <fahras/searcher.h>

namespace fahras::match {

// Returns one filter for all of them. Throws Error(usage) that names the member if from or to is no
// date, or if to is before from. The filter of the request itself is not checked.
Filter filter_of(const SearchRequest& request);

// Whether it is the filter of a request without filters, which every document matches.
bool is_everything(const Filter& filter);

}  // namespace fahras::match
