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

// The time after the deadline that is granted for making a page of the hits that were found.
constexpr std::chrono::milliseconds slack{150};
// The number of searches of this process that may continue after their callers stopped waiting.
// Each of them holds a thread and connections to all shards.
constexpr int max_left = 64;

std::atomic<int> searches_left = 0;

// Counts a search in searches_left from the moment when its caller stops waiting until it ends.
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

// Searches in the calling thread. Session::reading_open() explains `attempts`.
Answered search_here(const std::shared_ptr<Sessions>& pool, std::optional<Sessions::Loan> given,
                     int attempts, const SearchRequest& request, const index::Deadline& deadline) {
  Answered answered;
  if (given) {
    answered.session.emplace(std::move(*given));
  } else {
    answered.session.emplace(pool, deadline);
    (*answered.session)->follow(deadline);
  }
  Session& session = **answered.session;
  answered.result = session.reading_open(
      deadline, [&](const Engine& engine) { return search(session, engine, request, deadline); },
      attempts);
  pool->set_missing(session.missing());
  return answered;
}

// A search that runs in its own thread.
class Running {
 public:
  Running(const std::shared_ptr<Sessions>& pool, std::optional<Sessions::Loan> session,
          int attempts, const SearchRequest& request, const index::Deadline& deadline) {
    std::packaged_task<Answered()> task([pool = pool, session = std::move(session), attempts,
                                         request, deadline, leaving = leaving_]() mutable {
      // The receiver of the answer may end the process, so everything is released before the answer
      // is passed on.
      const auto mine = std::move(pool);
      const End end(*leaving);
      return search_here(mine, std::exchange(session, std::nullopt), attempts, request, deadline);
    });
    answered_ = task.get_future();
    try {
      std::thread(std::move(task)).detach();
    } catch (const std::system_error& error) {
      leaving_->end();
      throw Error(ErrorKind::internal,
                  std::string("cannot start a thread for the search: ") + error.what());
    }
  }
  ~Running() { leaving_->leave(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  bool has_ended(const index::Deadline::Time& until) const {
    constexpr index::Deadline::Milliseconds max_wait = std::chrono::hours(24 * 365);
    const auto left =
        std::min<index::Deadline::Milliseconds>(until - index::Deadline::Clock::now(), max_wait);
    return answered_.wait_for(std::chrono::duration_cast<std::chrono::nanoseconds>(left)) ==
           std::future_status::ready;
  }
  Answered answer() { return answered_.get(); }

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
  std::future<Answered> answered_;
};

// Marks the answer to a request as incomplete if it has waited for shards that did not take part.
Answered without_silent(const SearchRequest& request, Answered answered) {
  SearchResult& result = answered.result;
  if (!result.stopped) {
    result.stopped = true;
    result.notes.push_back(
        {Note::Kind::stopped,
         fmt::format(
             "some shards had not answered after half of the {:.0f} ms; there may be more hits",
             request.timeout_ms)});
  }
  return answered;
}

// Returns the result of a search that has not ended in time.
SearchResult unfinished(Sessions& pool, const SearchRequest& request, Names silent) {
  if (pool.options().partial == Partial::refuse && !silent.empty()) {
    throw index::ShardsDown(fmt::format("stopped after {:.0f} ms without an answer from {}",
                                        request.timeout_ms, fmt::join(silent, ", ")),
                            silent);
  }
  pool.set_missing(silent);
  SearchResult result;
  result.stopped = true;
  result.total_is_exact = false;
  for (const std::string& field : request.facets) result.facets.push_back({field, {}, 0, false});
  result.notes.push_back(
      {Note::Kind::stopped,
       fmt::format("stopped after {:.0f} ms, before the shards had answered", request.timeout_ms)});
  result.missing_shards = std::move(silent);
  return result;
}

}  // namespace

Answered search_in_time(const std::shared_ptr<Sessions>& pool,
                        std::optional<Sessions::Loan> session, int attempts,
                        const SearchRequest& request, const index::Deadline& deadline) {
  check_limits(request);
  if (searches_left >= max_left) {
    return search_here(pool, std::move(session), attempts, request, deadline);
  }
  const auto end = deadline.end() + slack;
  const auto served = pool->served();
  index::Presence& presence = pool->presence();
  const auto silent = [&] { return presence.absent(served, presence.patience(deadline)); };

  Running all(pool, std::move(session), attempts, request, deadline);
  if (all.has_ended(deadline.end(0.25))) return all.answer();
  presence.ask(served);
  if (all.has_ended(deadline.end(0.5))) return all.answer();
  if (pool->options().partial == Partial::allow && !silent().empty()) {
    // The silent shards are known by now, so another session does not open them.
    Running others(pool, std::nullopt, attempts, request, deadline);
    if (others.has_ended(end)) return without_silent(request, others.answer());
  }
  if (all.has_ended(end)) return all.answer();
  return {unfinished(*pool, request, silent()), std::nullopt};
}

}  // namespace fahras::facade
