#include <fahras/searcher.h>

#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <ranking/weights.h>
#include <schema/synonyms.h>
#include <xapian.h>

#include "engine.h"

namespace fahras {

using facade::Engine;
using facade::Published;
using facade::Shards;

// Keeps the shards open, and opens them again when a connection breaks or a writer has published.
class Searcher::Impl {
 public:
  Impl(std::vector<std::filesystem::path> indexes, const OpenOptions& options)
      : indexes_(std::move(indexes)), options_(options) {
    if (!(options_.look_every_ms >= 0))
      throw Error(ErrorKind::usage, "looking for changes: a number of milliseconds from 0 on");
    open();
  }

  void add_synonyms(const std::filesystem::path& file);
  // What `read(engine)` returns. Throws Error only.
  template <typename Read>
  auto reading(Read read);
  const std::vector<std::string>& missing() const { return engine_->shards().missing(); }
  const std::optional<std::string>& outdated() const { return outdated_; }

 private:
  using Clock = std::chrono::steady_clock;
  struct Rules {
    std::string text, name;
  };
  // A shard that is up again when its connection has broken may break once more; then it is down.
  static constexpr int most_attempts = 3;
  // Before what could not be opened is tried again.
  static constexpr std::chrono::seconds patience{30};

  void open();
  void follow();
  bool is_worth_opening(const Published& published) const;

  std::vector<std::filesystem::path> indexes_;
  OpenOptions options_;
  std::vector<Rules> rules_;
  std::unique_ptr<Engine> engine_;
  Clock::time_point looked_, tried_;
  std::optional<Published> refused_;     // what could not be opened
  std::optional<std::string> outdated_;  // why
};

namespace {

[[noreturn]] void fail_to_read(const Xapian::Error& error) {
  // The disk, or the file below an open index.
  throw Error(ErrorKind::index,
              "the index cannot be read: " + error.get_description() + "; run fahras-index check");
}

}  // namespace

void Searcher::Impl::open() {
  tried_ = looked_ = Clock::now();
  try {
    auto engine = std::make_unique<Engine>(Shards::open(indexes_, options_));
    for (const Rules& rules : rules_) engine->add_synonyms(rules.text, rules.name);
    engine_ = std::move(engine);
  } catch (const Xapian::Error& error) {
    fail_to_read(error);
  }
  refused_.reset();
  outdated_.reset();
}

bool Searcher::Impl::is_worth_opening(const Published& published) const {
  const bool waited = Clock::now() - tried_ >= patience;
  const bool changed = published != engine_->shards().published();
  return (changed && (waited || published != refused_)) || (waited && !missing().empty());
}

// Opens what was published since the last look. Better an old answer than none, unless there is no
// index any longer.
void Searcher::Impl::follow() {
  const std::chrono::duration<double, std::milli> since = Clock::now() - looked_;
  if (since.count() < options_.look_every_ms) return;
  const Published published = Published::now(indexes_);
  const bool changed = published != engine_->shards().published();
  try {
    if (is_worth_opening(published)) open();
  } catch (const Error& error) {
    looked_ = {};
    if (!changed || Published::now(indexes_).lacks_index()) throw;
    refused_ = published;
    outdated_ = error.what();
  }
  if (!changed) outdated_.reset();
  looked_ = Clock::now();
}

void Searcher::Impl::add_synonyms(const std::filesystem::path& file) {
  Rules rules{schema::read_synonym_file(file), file.string()};
  engine_->add_synonyms(rules.text, rules.name);
  rules_.push_back(std::move(rules));
}

template <typename Read>
auto Searcher::Impl::reading(Read read) {
  follow();
  for (int attempt = 1;; ++attempt) {
    try {
      return read(std::as_const(*engine_));
    } catch (const Xapian::NetworkError& error) {
      if (attempt == most_attempts) {
        throw Error(ErrorKind::index, "a shard breaks off its answers: " + error.get_description());
      }
    } catch (const Xapian::Error& error) {
      fail_to_read(error);
    }
    open();
  }
}

std::vector<std::pair<std::string, double>> default_weights() {
  const ranking::Weights weights;
  std::vector<std::pair<std::string, double>> named;
  named.reserve(ranking::weight_names.size());
  for (const auto& [name, weight] : ranking::weight_names) {
    named.emplace_back(name, weights.*weight);
  }
  return named;
}

Searcher::Searcher(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options)
    : impl_(std::make_unique<Impl>(indexes, options)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

void Searcher::add_synonyms(const std::filesystem::path& file) { impl_->add_synonyms(file); }
SearchResult Searcher::search(const SearchRequest& request) const {
  auto result = impl_->reading([&](const Engine& engine) { return engine.search(request); });
  if (const auto why = outdated()) {
    result.notes.push_back("what was published since cannot be opened: " + *why);
  }
  return result;
}
std::vector<Suggestion> Searcher::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading([&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Searcher::article(const std::string& id) const {
  return impl_->reading([&](const Engine& engine) { return engine.article(id); });
}
std::vector<std::string> Searcher::missing_shards() const { return impl_->missing(); }
std::optional<std::string> Searcher::outdated() const { return impl_->outdated(); }

}  // namespace fahras
