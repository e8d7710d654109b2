#include "timed_search.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "request_limits.h"

namespace fahras::facade {
namespace {

using Names = std::vector<std::string>;

// After the time is over, for a page of what was found by then.
constexpr std::chrono::milliseconds slack{150};
// Searches of this process that nobody waits for any longer, at most: each holds a thread, and
// connections to all shards.
constexpr int most_left = 64;

std::atomic<int> searches_left = 0;

// Counts a search among those that were left, from when its caller goes until it ends.
class Leaving {
 public:
  void leave() {
    const std::lock_guard lock(mutex_);
    if (!has_ended_) ++searches_left;
    was_left_ = !has_ended_;
  }
  void end() {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
    if (was_left_) --searches_left;
  }

 private:
  std::mutex mutex_;
  bool has_ended_ = false;
  bool was_left_ = false;
};

// A search in a thread of its own.
class Running {
 public:
  Running(const std::shared_ptr<SessionPool>& pool, const SearchRequest& request,
          const Deadline& deadline) {
    std::packaged_task<SearchResult()> task(
        [pool = pool, request, deadline, leaving = leaving_]() mutable {
          // Whoever has the result may end the process: the pool is let go before.
          const auto mine = std::move(pool);
          const End end(*leaving);
          return mine->search(request, deadline);
        });
    result_ = task.get_future();
    try {
      std::thread(std::move(task)).detach();
    } catch (const std::system_error& error) {
      leaving_->end();
      throw Error(ErrorKind::internal, std::string("a thread to search: ") + error.what());
    }
  }
  ~Running() { leaving_->leave(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  bool has_ended(const Deadline::Time& until) const {
    constexpr Deadline::Milliseconds longest = std::chrono::hours(24 * 365);
    const auto left = std::min<Deadline::Milliseconds>(until - Deadline::Clock::now(), longest);
    return result_.wait_for(std::chrono::duration_cast<std::chrono::nanoseconds>(left)) ==
           std::future_status::ready;
  }
  SearchResult result() { return result_.get(); }

 private:
  class End {
   public:
    explicit End(Leaving& leaving) : leaving_(leaving) {}
    ~End() { leaving_.end(); }
    End(const End&) = delete;
    End& operator=(const End&) = delete;

   private:
    Leaving& leaving_;
  };

  std::shared_ptr<Leaving> leaving_ = std::make_shared<Leaving>();
  std::future<SearchResult> result_;
};

// An answer whose request has waited for the shards that it is made without.
SearchResult without_silent(const SearchRequest& request, SearchResult result) {
  if (!result.stopped) {
    result.stopped = true;
    result.notes.push_back(
        fmt::format("half of the {} ms was over before all shards had answered; there may be more",
                    request.timeout_ms));
  }
  return result;
}

// The answer of a search that has not ended.
SearchResult unfinished(SessionPool& pool, const SearchRequest& request, Names silent) {
  pool.tell_missing(silent);
  if (pool.options().partial == Partial::refuse && !silent.empty()) {
    throw ShardsDown(fmt::format("the time of {} ms is over, and there is no answer from {}",
                                 request.timeout_ms, fmt::join(silent, ", ")),
                     silent);
  }
  SearchResult result;
  result.stopped = true;
  result.total_is_exact = false;
  for (const std::string& field : request.facets) result.facets.push_back({field, {}, 0, false});
  result.notes.push_back(
      fmt::format("stopped after {} ms, before the shards had answered", request.timeout_ms));
  result.missing_shards = std::move(silent);
  return result;
}

}  // namespace

SearchResult search_in_time(const std::shared_ptr<SessionPool>& pool,
                            const SearchRequest& request) {
  check_limits(request);
  const Deadline deadline(request.timeout_ms);
  if (searches_left >= most_left) return pool->search(request, deadline);
  const auto end = deadline.end() + slack;
  const auto served = pool->served();
  Presence& presence = pool->presence();
  const auto silent = [&] { return presence.absent(served, presence.patience(deadline)); };

  Running all(pool, request, deadline);
  if (all.has_ended(deadline.end(0.25))) return all.result();
  presence.ask(served);
  if (all.has_ended(deadline.end(0.5))) return all.result();
  if (pool->options().partial == Partial::allow && !silent().empty()) {
    // They are known now: another session leaves them out.
    Running others(pool, request, deadline);
    if (others.has_ended(end)) return without_silent(request, others.result());
  }
  if (all.has_ended(end)) return all.result();
  return unfinished(*pool, request, silent());
}

}  // namespace fahras::facade
