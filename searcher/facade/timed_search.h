// A search over served shards that ends when its time is over, whatever they do.
#pragma once

#include <memory>

#include <fahras/searcher.h>

#include "session_pool.h"

namespace fahras::facade {

// Of a request with a time. The search runs in a thread of its own, which may go on after this has
// returned, until its servers answer or the shards' timeout is over; the thread keeps the pool.
// Where 64 go on in this way, others run in their callers' threads, without that promise.
// docs/scaling.md, "When the time is over". Throws Error as Searcher does.
SearchResult search_in_time(const std::shared_ptr<SessionPool>& pool, const SearchRequest& request);

}  // namespace fahras::facade
