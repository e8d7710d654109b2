// A pool of sessions that threads borrow. It has as many as were needed at once for what is
// published now.
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

#include <index/deadline.h>
#include <index/presence.h>
#include <index/served_shards.h>
#include <index/watch.h>
#include "session.h"

namespace fahras::facade {

// Several threads may use it at the same time.
class Sessions {
 public:
  // Borrows a session for as long as the Loan exists.
  class Loan {
   public:
    // The session is a member before it gets the rules, so that it is given back even if that
    // fails.
    Loan(const std::shared_ptr<Sessions>& pool, const index::Deadline& deadline)
        : Loan(pool, pool->take(deadline)) {
      session_->add_synonyms(pool->rules());
    }
    ~Loan() {
      if (session_ != nullptr) pool_->give_back(std::move(session_));
    }
    Loan(Loan&&) noexcept = default;
    Loan& operator=(Loan&&) = delete;
    Session* operator->() const { return session_.get(); }
    Session& operator*() const { return *session_; }

   private:
    Loan(std::shared_ptr<Sessions> pool, std::unique_ptr<Session> session)
        : pool_(std::move(pool)), session_(std::move(session)) {}

    // A search that nobody waits for any longer keeps the pool alive until it ends.
    std::shared_ptr<Sessions> pool_;
    std::unique_ptr<Session> session_;
  };

  // Opens the first session, unless OpenOptions::open_later is set. If all served shards are down
  // and Partial::allow is set, the first answer opens it. Throws Error as Searcher's constructor
  // does.
  static std::shared_ptr<Sessions> open(std::vector<std::filesystem::path> indexes,
                                        const OpenOptions& options);
  // Adds the rules of a file for all sessions of the pool. Throws Error as Searcher::add_synonyms()
  // does.
  static void add_synonyms(const std::shared_ptr<Sessions>& pool,
                           const std::filesystem::path& file);
  // Returns `use()`, which makes an answer. If it throws ShardsDown, missing() names those shards.
  template <typename Use>
  auto answering(Use use) {
    try {
      return use();
    } catch (const index::ShardsDown& down) {
      set_missing(down.shards());
      throw;
    }
  }
  // Sets what missing() returns: the shards that did not take part in the last answer, or prevented
  // it.
  void set_missing(const std::vector<std::string>& shards);
  std::vector<std::string> missing() const;
  // Why the session that was given back last is outdated.
  std::optional<std::string> outdated() const;

  const OpenOptions& options() const { return options_; }
  // The served shards of what is published.
  std::vector<schema::RemoteSegment> served() { return watch_.published()->served(); }
  index::Presence& presence() { return presence_; }

 private:
  Sessions(std::vector<std::filesystem::path> indexes, const OpenOptions& options);
  using RulesList = std::vector<std::shared_ptr<const Rules>>;

  void open_first();
  std::unique_ptr<Session> take(const index::Deadline& deadline);
  std::unique_ptr<Session> take_idle(std::unique_lock<std::mutex>& lock);
  std::unique_ptr<Session> make(const index::Deadline& deadline);
  bool keep_for_later(const std::shared_ptr<const Rules>& added);
  void give_back(std::unique_ptr<Session> session) noexcept;
  void keep(std::unique_ptr<Session> session) noexcept;
  std::unique_ptr<Session> take_older() noexcept;
  RulesList rules() const;

  index::Watch watch_;
  const OpenOptions options_;
  index::Presence presence_;
  std::mutex adding_;  // held while rules are tried and added
  mutable std::mutex mutex_;
  std::condition_variable given_back_;
  std::vector<std::unique_ptr<Session>> idle_;
  std::size_t sessions_ = 0;  // number of sessions, idle or lent
  RulesList rules_;
  std::vector<std::string> missing_;
  std::optional<std::string> outdated_;
};

// Returns engine.search() with the generation of the session, and a note if it is outdated.
SearchResult search(Session& session, const Engine& engine, const SearchRequest& request,
                    const index::Deadline& deadline);

}  // namespace fahras::facade
