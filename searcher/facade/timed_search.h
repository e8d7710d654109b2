// Searches over served shards that end when their time is over, whatever the shards do.
#pragma once

#include <memory>
#include <optional>

#include <fahras/searcher.h>

#include <index/deadline.h>
#include "sessions.h"

namespace fahras::facade {

// An answer, and the session that made it.
struct Answered {
  SearchResult result;
  std::optional<Sessions::Loan> session;  // null if the time was over before
};

// Answers a request with a time limit. `session` is the session to use; without one, borrows one.
// The search runs in a thread of its own, which may run on after this returns, until its servers
// answer or the timeout of the shards passes; it keeps the pool alive. While 64 such threads run
// on, further searches run in their callers' threads, and may take longer than their time.
// docs/scaling.md, "The time limit". Throws Error as Searcher does.
Answered search_in_time(const std::shared_ptr<Sessions>& pool,
                        std::optional<Sessions::Loan> session, int attempts,
                        const SearchRequest& request, const index::Deadline& deadline);

}  // namespace fahras::facade
