#include <fahras/searcher.h>

#include <memory>
#include <optional>
#include <utility>

#include <ranking/weights.h>
#include <schema/document.h>
#include <schema/settings.h>

#include "sessions.h"
#include "timed_search.h"

namespace fahras {

using facade::Engine;
using facade::Session;
using facade::Sessions;

class Searcher::Impl {
 public:
  Impl(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options)
      : sessions(Sessions::open(indexes, options)) {}

  // Searches that continue after their caller stopped waiting keep the sessions alive.
  const std::shared_ptr<Sessions> sessions;
};

// Holds a session that checked for changes when it was borrowed and does not check again.
class Snapshot::Impl {
 public:
  // If shards are served, the first call opens the session, so that its time limit covers the
  // opening.
  explicit Impl(std::shared_ptr<Sessions> sessions)
      : sessions_(std::move(sessions)), is_served_(!sessions_->served().empty()) {
    if (!is_served_) take();
  }

  // After the first answer no shard is opened again, since it might show newer data than the
  // earlier answers.
  template <typename Read>
  auto reading(const index::Deadline& deadline, Read read) {
    return sessions_->answering([&] {
      if (is_served_ && !deadline.is_set()) find_silent();
      if (!session_) take();
      auto answer = (*session_)->reading_open(deadline, read, attempts());
      sessions_->set_missing((*session_)->missing());
      answered_ = true;
      return answer;
    });
  }
  SearchResult search(const SearchRequest& request) {
    const index::Deadline deadline(request.timeout_ms);
    if (is_served_ && request.timeout_ms > 0) return search_in_time(request, deadline);
    return reading(deadline, [&](const Engine& engine) {
      return facade::search(**session_, engine, request, deadline);
    });
  }
  // There is no session if shards are served. Their generation is unknown, so there is no reason to
  // wait for them.
  std::string generation() const { return session_ ? (*session_)->generation() : std::string(); }

 private:
  int attempts() const { return answered_ ? 1 : Session::max_attempts; }
  // A call without a time limit waits for a hanging shard only until it is known that the shard
  // hangs.
  void find_silent() {
    const auto served = sessions_->served();
    index::Presence& presence = sessions_->presence();
    presence.ask(served);
    presence.settle(served, presence.patience(index::Deadline(0)));
    if (session_) (*session_)->follow(index::Deadline(0));
  }
  void take() {
    session_.emplace(sessions_, index::Deadline(0));
    (*session_)->follow(index::Deadline(0));
  }
  // The session comes back together with the answer, if there is an answer in time.
  SearchResult search_in_time(const SearchRequest& request, const index::Deadline& deadline) {
    auto mine = std::exchange(session_, std::nullopt);
    facade::Answered answered = sessions_->answering([&] {
      return facade::search_in_time(sessions_, std::move(mine), attempts(), request, deadline);
    });
    if (answered.session) session_.emplace(std::move(*answered.session));
    answered_ = session_.has_value();
    return std::move(answered.result);
  }

  std::shared_ptr<Sessions> sessions_;
  const bool is_served_;
  std::optional<Sessions::Loan> session_;
  bool answered_ = false;
};

std::vector<std::pair<std::string, double>> default_weights() {
  const ranking::Weights weights;
  std::vector<std::pair<std::string, double>> named;
  named.reserve(ranking::weight_names.size());
  for (const auto& [name, weight] : ranking::weight_names) {
    named.emplace_back(name, weights.*weight);
  }
  return named;
}

std::optional<std::string> document_member(const std::string& document, std::string_view name) {
  return schema::member_of(document, name);
}

Snapshot::Snapshot(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

SearchResult Snapshot::search(const SearchRequest& request) const { return impl_->search(request); }
std::vector<Suggestion> Snapshot::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading(index::Deadline(0),
                        [&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Snapshot::article(const std::string& id) const {
  return impl_->reading(index::Deadline(0),
                        [&](const Engine& engine) { return engine.article(id); });
}
std::string Snapshot::settings() const {
  return impl_->reading(index::Deadline(0), [](const Engine& engine) {
    return schema::to_json(engine.shards().settings());
  });
}
std::string Snapshot::generation() const { return impl_->generation(); }

Searcher::Searcher(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options)
    : impl_(std::make_unique<Impl>(indexes, options)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

void Searcher::add_synonyms(const std::filesystem::path& file) {
  Sessions::add_synonyms(impl_->sessions, file);
}
Snapshot Searcher::snapshot() const {
  return Snapshot(std::make_unique<Snapshot::Impl>(impl_->sessions));
}
SearchResult Searcher::search(const SearchRequest& request) const {
  return snapshot().search(request);
}
std::vector<Suggestion> Searcher::suggest(const std::string& prefix, std::size_t limit) const {
  return snapshot().suggest(prefix, limit);
}
std::optional<StoredArticle> Searcher::article(const std::string& id) const {
  return snapshot().article(id);
}
std::string Searcher::settings() const { return snapshot().settings(); }
std::string Searcher::generation() const { return snapshot().generation(); }
std::vector<std::string> Searcher::missing_shards() const { return impl_->sessions->missing(); }
std::optional<std::string> Searcher::outdated() const { return impl_->sessions->outdated(); }

}  // namespace fahras
