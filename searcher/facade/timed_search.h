// A search over served shards that ends when its time is over, whatever they do.
#pragma once

#include <memory>
#include <optional>

#include <fahras/searcher.h>

#include <index/deadline.h>
#include "sessions.h"

namespace fahras::facade {

struct Answered {
  SearchResult result;
  std::optional<Sessions::Loan> session;  // that it is of; null where the time was over before
};

// Of a request with a time. `session`: to be asked, if not another one. The search runs in a thread
// of its own, which may go on after this has returned, until its servers answer or the shards'
// timeout is over; the thread keeps the pool. Where 64 go on in this way, others run in their
// callers' threads, without that promise. docs/scaling.md, "When the time is over". Throws Error as
// Searcher does.
Answered search_in_time(const std::shared_ptr<Sessions>& pool,
                        std::optional<Sessions::Loan> session, int attempts,
                        const SearchRequest& request, const index::Deadline& deadline);

}  // namespace fahras::facade
