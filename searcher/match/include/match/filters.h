// The filters of a request beside its query text: from, to, sources and filter. All are lowered to
// the language of Filter, in which they are checked (facade/request_limits) and planned.
#pragma once

#include <fahras/searcher.h>

namespace fahras::match {

// Return the filter that from and to stand for, and the one that sources stand for. The values are
// not checked. is_everything() if the members are empty.
Filter date_filter(const SearchRequest& request);
Filter source_filter(const SearchRequest& request);

// Returns one filter for all of them. Throws Error(usage) that names the member if from or to is no
// date, or if to is before from. The filter of the request itself is not checked.
Filter filter_of(const SearchRequest& request);

// Whether it is the filter of a request without filters, which every document matches.
bool is_everything(const Filter& filter);

}  // namespace fahras::match
