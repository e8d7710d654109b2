#include <fahras/searcher.h>

#include <utility>

#include <ranking/weights.h>

#include "sessions.h"

namespace fahras {

using facade::Engine;
using facade::Session;
using facade::Sessions;

class Searcher::Impl {
 public:
  Impl(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options)
      : sessions(indexes, options) {}

  // What `read(engine)` returns, over what is published.
  template <typename Read>
  auto reading(Read read) {
    return Sessions::Loan(sessions)->reading(read);
  }

  Sessions sessions;
};

// A session that looked for what is published when it was lent, and not since.
class Snapshot::Impl {
 public:
  explicit Impl(Sessions& sessions) : session_(sessions) { session_->follow(); }

  // What was answered before is not mixed with what a shard shows that is opened again.
  template <typename Read>
  auto reading(Read read) {
    auto answer = session_->reading_open(read, answered_ ? 1 : Session::most_attempts);
    answered_ = true;
    return answer;
  }
  Session& session() const { return *session_; }

 private:
  Sessions::Loan session_;
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

Snapshot::Snapshot(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

SearchResult Snapshot::search(const SearchRequest& request) const {
  return impl_->reading(
      [&](const Engine& engine) { return facade::search(impl_->session(), engine, request); });
}
std::vector<Suggestion> Snapshot::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading([&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Snapshot::article(const std::string& id) const {
  return impl_->reading([&](const Engine& engine) { return engine.article(id); });
}
std::string Snapshot::generation() const { return impl_->session().generation(); }

Searcher::Searcher(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options)
    : impl_(std::make_unique<Impl>(indexes, options)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

void Searcher::add_synonyms(const std::filesystem::path& file) {
  impl_->sessions.add_synonyms(file);
}
Snapshot Searcher::snapshot() const {
  return Snapshot(std::make_unique<Snapshot::Impl>(impl_->sessions));
}
SearchResult Searcher::search(const SearchRequest& request) const {
  return snapshot().search(request);
}
std::vector<Suggestion> Searcher::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading([&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Searcher::article(const std::string& id) const {
  return impl_->reading([&](const Engine& engine) { return engine.article(id); });
}
std::string Searcher::generation() const { return snapshot().generation(); }
std::vector<std::string> Searcher::missing_shards() const { return impl_->sessions.missing(); }
std::optional<std::string> Searcher::outdated() const { return impl_->sessions.outdated(); }

}  // namespace fahras
