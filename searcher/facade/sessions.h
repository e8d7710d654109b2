// Sessions that threads take and give back: as many as were ever needed at once of what is
// published now.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <fahras/searcher.h>

#include "session.h"
#include "watch.h"

namespace fahras::facade {

// May be used by several threads at once.
class Sessions {
 public:
  // A session, for as long as one lives.
  class Loan {
   public:
    // Constructed before it gets the rules, so that it is given back whatever happens then.
    explicit Loan(Sessions& pool) : Loan(pool, pool.take()) {
      session_->add_synonyms(pool.rules());
    }
    ~Loan() { pool_.give_back(std::move(session_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Session* operator->() const { return session_.get(); }
    Session& operator*() const { return *session_; }

   private:
    Loan(Sessions& pool, std::unique_ptr<Session> session)
        : pool_(pool), session_(std::move(session)) {}

    Sessions& pool_;
    std::unique_ptr<Session> session_;
  };

  // All throw Error as Searcher does.
  Sessions(std::vector<std::filesystem::path> indexes, const OpenOptions& options);
  void add_synonyms(const std::filesystem::path& file);
  // Of the session that was given back last.
  std::vector<std::string> missing() const;
  std::optional<std::string> outdated() const;

 private:
  using RulesList = std::vector<std::shared_ptr<const Rules>>;

  std::unique_ptr<Session> take();
  std::unique_ptr<Session> take_idle(std::unique_lock<std::mutex>& lock);
  std::unique_ptr<Session> make();
  void give_back(std::unique_ptr<Session> session) noexcept;
  void keep(std::unique_ptr<Session> session) noexcept;
  std::unique_ptr<Session> take_older() noexcept;
  RulesList rules() const;

  Watch watch_;
  const OpenOptions options_;
  std::mutex adding_;  // held while rules are tried and added
  mutable std::mutex mutex_;
  std::condition_variable given_back_;
  std::vector<std::unique_ptr<Session>> idle_;
  std::size_t sessions_ = 0;  // idle or not
  RulesList rules_;
  std::vector<std::string> missing_;
  std::optional<std::string> outdated_;
};

// engine.search(), with what the session has to say of itself.
SearchResult search(Session& session, const Engine& engine, const SearchRequest& request);

}  // namespace fahras::facade
