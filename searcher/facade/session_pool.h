// The sessions of a Searcher, which threads take and give back: as many as were ever needed at once
// of what is published now.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fahras/searcher.h>

#include "deadline.h"
#include "presence.h"
#include "served_shards.h"
#include "session.h"
#include "watch.h"

namespace fahras::facade {

// May be used by several threads at once.
class SessionPool {
 public:
  // A session, for as long as one lives.
  class Loan {
   public:
    // Constructed before it gets the rules, so that it is given back whatever happens then.
    Loan(SessionPool& pool, const Deadline& deadline) : Loan(pool, pool.take(deadline)) {
      session_->add_synonyms(pool.rules());
    }
    ~Loan() { pool_.give_back(std::move(session_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Session& operator*() const { return *session_; }
    Session* operator->() const { return session_.get(); }

   private:
    Loan(SessionPool& pool, std::unique_ptr<Session> session)
        : pool_(pool), session_(std::move(session)) {}

    SessionPool& pool_;
    std::unique_ptr<Session> session_;
  };

  // Throws as Searcher does. Opens the first session, unless OpenOptions::open_later; where all
  // served shards are down though Partial::allow, the first answer opens one.
  SessionPool(std::vector<std::filesystem::path> indexes, const OpenOptions& options);

  void add_synonyms(const std::filesystem::path& file);
  // What `read(engine)` returns. Of the deadline: Session::reading().
  template <typename Read>
  auto reading(const Deadline& deadline, Read read) {
    return with_session(
        deadline, [&](Session& session) { return session.reading(deadline, std::move(read)); });
  }
  SearchResult search(const SearchRequest& request, const Deadline& deadline);
  std::string generation();
  std::vector<std::string> missing() const {
    const std::lock_guard lock(mutex_);
    return missing_;
  }
  std::optional<std::string> outdated() const {
    const std::lock_guard lock(mutex_);
    return outdated_;
  }

  // Which the last answer was made without, or why there is none.
  void tell_missing(const std::vector<std::string>& shards);

  const OpenOptions& options() const { return options_; }
  // The shards that are served, of what is published.
  std::vector<schema::RemoteSegment> served() { return watch_.published()->served(); }
  Presence& presence() { return presence_; }

 private:
  using RulesList = std::vector<std::shared_ptr<const Rules>>;

  // What `use(session)` returns. Tells of missing shards, also where they are why there is no
  // answer.
  template <typename Use>
  auto with_session(const Deadline& deadline, Use use) {
    try {
      const Loan session(*this, deadline);
      auto answer = use(*session);
      tell_missing(session->missing());
      return answer;
    } catch (const ShardsDown& down) {
      tell_missing(down.shards());
      throw;
    }
  }
  bool keep_for_later(const std::shared_ptr<const Rules>& added);
  std::unique_ptr<Session> take(const Deadline& deadline);
  std::unique_ptr<Session> take_idle(std::unique_lock<std::mutex>& lock);
  std::unique_ptr<Session> make(const Deadline& deadline);
  void give_back(std::unique_ptr<Session> session) noexcept;
  void keep(std::unique_ptr<Session> session) noexcept;
  std::unique_ptr<Session> take_older() noexcept;
  RulesList rules() const {
    const std::lock_guard lock(mutex_);
    return rules_;
  }

  Watch watch_;
  const OpenOptions options_;
  Presence presence_;
  std::mutex adding_;  // held while rules are tried and added
  mutable std::mutex mutex_;
  std::condition_variable given_back_;
  std::vector<std::unique_ptr<Session>> idle_;
  std::size_t sessions_ = 0;  // idle or not
  RulesList rules_;
  std::vector<std::string> missing_;
  std::optional<std::string> outdated_;
};

// A search over what a session has open, with what the session has to say of itself.
SearchResult search_open(Session& session, const SearchRequest& request, const Deadline& deadline);

}  // namespace fahras::facade
