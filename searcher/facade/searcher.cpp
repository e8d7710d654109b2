#include <fahras/searcher.h>

#include <utility>

#include <ranking/weights.h>

#include "session_pool.h"
#include "timed_search.h"

namespace fahras {

using facade::Deadline;
using facade::Engine;
using facade::SessionPool;

namespace {

using Pool = std::shared_ptr<SessionPool>;

SearchResult search_pool(const Pool& pool, const SearchRequest& request) {
  if (request.timeout_ms > 0 && !pool->served().empty()) {
    return facade::search_in_time(pool, request);
  }
  return pool->search(request, Deadline(request.timeout_ms));
}

}  // namespace

// Searches that nobody waits for any longer keep the pool.
class Searcher::Impl {
 public:
  Impl(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options)
      : pool(std::make_shared<SessionPool>(indexes, options)) {}

  template <typename Read>
  auto reading(Read read) const {
    return pool->reading(Deadline(0), read);
  }

  const Pool pool;
};

// A session that looked for what is published when it was lent, and not since; none over served
// shards, which may hang, and do not tell when they change.
class Snapshot::Impl {
 public:
  explicit Impl(Pool pool) : pool_(std::move(pool)) {
    if (pool_->served().empty()) loan_.emplace(*pool_, Deadline(0));
    if (loan_) (*loan_)->follow(Deadline(0));
  }

  template <typename Read>
  auto reading(Read read) {
    if (!loan_) return pool_->reading(Deadline(0), read);
    return (*loan_)->reading_open(Deadline(0), read);
  }
  SearchResult search(const SearchRequest& request) {
    if (!loan_) return search_pool(pool_, request);
    return facade::search_open(**loan_, request, Deadline(request.timeout_ms));
  }
  std::string generation() const { return loan_ ? (*loan_)->generation() : std::string(); }

 private:
  Pool pool_;
  std::optional<SessionPool::Loan> loan_;
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

SearchResult Snapshot::search(const SearchRequest& request) const { return impl_->search(request); }
std::vector<Suggestion> Snapshot::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading([&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Snapshot::article(const std::string& id) const {
  return impl_->reading([&](const Engine& engine) { return engine.article(id); });
}
std::string Snapshot::generation() const { return impl_->generation(); }

Searcher::Searcher(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options)
    : impl_(std::make_unique<Impl>(indexes, options)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

void Searcher::add_synonyms(const std::filesystem::path& file) { impl_->pool->add_synonyms(file); }
Snapshot Searcher::snapshot() const {
  return Snapshot(std::make_unique<Snapshot::Impl>(impl_->pool));
}
SearchResult Searcher::search(const SearchRequest& request) const {
  return search_pool(impl_->pool, request);
}
std::vector<Suggestion> Searcher::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading([&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Searcher::article(const std::string& id) const {
  return impl_->reading([&](const Engine& engine) { return engine.article(id); });
}
std::string Searcher::generation() const { return impl_->pool->generation(); }
std::vector<std::string> Searcher::missing_shards() const { return impl_->pool->missing(); }
std::optional<std::string> Searcher::outdated() const { return impl_->pool->outdated(); }

}  // namespace fahras
