#include "sessions.h"

#include <algorithm>
#include <new>
#include <utility>

#include <schema/synonyms.h>

namespace fahras::facade {

Sessions::Sessions(std::vector<std::filesystem::path> indexes, const OpenOptions& options)
    : watch_(std::move(indexes), options.look_every_ms),
      options_(options),
      presence_(options.shard_timeout_ms) {}

std::shared_ptr<Sessions> Sessions::open(std::vector<std::filesystem::path> indexes,
                                         const OpenOptions& options) {
  std::shared_ptr<Sessions> pool(new Sessions(std::move(indexes), options));
  if (!options.open_later) pool->open_first();
  return pool;
}

void Sessions::open_first() {
  try {
    auto first = make(index::Deadline(0));
    set_missing(first->missing());
    give_back(std::move(first));
  } catch (const index::ShardsDown& down) {
    if (options_.partial == Partial::refuse) throw;
    set_missing(down.shards());
  }
}

std::unique_ptr<Session> Sessions::take_idle(std::unique_lock<std::mutex>& lock) {
  given_back_.wait(lock, [&] { return !idle_.empty(); });
  auto session = std::move(idle_.back());
  idle_.pop_back();
  return session;
}

// Reserves space for the session among the idle ones, so that giving it back cannot fail.
std::unique_ptr<Session> Sessions::make(const index::Deadline& deadline) {
  auto session = std::make_unique<Session>(watch_, presence_, options_, deadline);
  const std::lock_guard lock(mutex_);
  idle_.reserve(sessions_ + 1);
  ++sessions_;
  return session;
}

std::unique_ptr<Session> Sessions::take(const index::Deadline& deadline) {
  std::unique_lock lock(mutex_);
  if (!idle_.empty()) return take_idle(lock);
  lock.unlock();
  try {
    return make(deadline);
  } catch (const index::ShardsDown&) {
    throw;
  } catch (const Error&) {
    // The published generation cannot be opened, but another session may still have the previous
    // one open.
    lock.lock();
    if (sessions_ == 0) throw;
    return take_idle(lock);
  }
}

void Sessions::keep(std::unique_ptr<Session> session) noexcept {
  const std::lock_guard lock(mutex_);
  try {
    outdated_ = session->outdated();
  } catch (const std::bad_alloc&) {
    // The session stays as the last answer left it. This answer fails for lack of memory anyway.
  }
  idle_.push_back(std::move(session));
  given_back_.notify_one();
}

// Returns an idle session whose edition is older than that of another one, or null if there is
// none.
std::unique_ptr<Session> Sessions::take_older() noexcept {
  const std::lock_guard lock(mutex_);
  const auto is_older = [](const auto& a, const auto& b) { return a->edition() < b->edition(); };
  const auto [oldest, newest] = std::minmax_element(idle_.begin(), idle_.end(), is_older);
  if (oldest == newest || !is_older(*oldest, *newest)) return nullptr;
  auto older = std::move(*oldest);
  idle_.erase(oldest);
  --sessions_;
  return older;
}

// As long as few threads search, nobody borrows the sessions at the bottom of the stack. Those
// would keep deleted files open, so sessions of an older edition are closed.
void Sessions::give_back(std::unique_ptr<Session> session) noexcept {
  keep(std::move(session));
  // Sessions are closed one by one without the lock, because closing files takes time.
  while (take_older() != nullptr) {
  }
}

void Sessions::add_synonyms(const std::shared_ptr<Sessions>& pool,
                            const std::filesystem::path& file) {
  auto added = std::make_shared<const Rules>(Rules{schema::read_synonym_file(file), file.string()});
  const std::lock_guard one_at_a_time(pool->adding_);
  if (pool->options_.open_later && pool->keep_for_later(added)) return;
  const Loan session(pool, index::Deadline(0));
  auto all = pool->rules();
  all.push_back(added);
  session->add_synonyms(all);
  const std::lock_guard lock(pool->mutex_);
  pool->rules_.push_back(std::move(added));
}

// Without a session nothing checks the rules. The first search then reports their errors.
bool Sessions::keep_for_later(const std::shared_ptr<const Rules>& added) {
  const std::lock_guard lock(mutex_);
  if (sessions_ > 0) return false;
  rules_.push_back(added);
  return true;
}

void Sessions::set_missing(const std::vector<std::string>& shards) {
  const std::lock_guard lock(mutex_);
  missing_ = shards;
}

std::vector<std::string> Sessions::missing() const {
  const std::lock_guard lock(mutex_);
  return missing_;
}

std::optional<std::string> Sessions::outdated() const {
  const std::lock_guard lock(mutex_);
  return outdated_;
}

Sessions::RulesList Sessions::rules() const {
  const std::lock_guard lock(mutex_);
  return rules_;
}

SearchResult search(Session& session, const Engine& engine, const SearchRequest& request,
                    const index::Deadline& deadline) {
  SearchResult result = engine.search(request, deadline);
  result.generation = session.generation();
  if (const auto& why = session.outdated()) {
    result.notes.push_back(
        {Note::Kind::outdated, "the newest version of the index cannot be opened: " + *why});
  }
  return result;
}

}  // namespace fahras::facade
