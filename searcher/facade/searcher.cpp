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
using facade::Shards;

// Keeps the shards open, and opens them again when a connection breaks.
class Searcher::Impl {
 public:
  Impl(std::vector<std::filesystem::path> indexes, const OpenOptions& options)
      : indexes_(std::move(indexes)), options_(options) {
    open();
  }

  void add_synonyms(const std::filesystem::path& file);
  // What `read(engine)` returns. Throws Error only.
  template <typename Read>
  auto reading(Read read);
  const std::vector<std::string>& missing() const { return engine_->shards().missing(); }

 private:
  using Clock = std::chrono::steady_clock;
  struct Rules {
    std::string text, name;
  };
  // A shard that is up again when its connection has broken may break once more; then it is down.
  static constexpr int most_attempts = 3;
  static constexpr std::chrono::seconds patience{30};

  void open();

  std::vector<std::filesystem::path> indexes_;
  OpenOptions options_;
  std::vector<Rules> rules_;
  std::optional<Engine> engine_;
  Clock::time_point opened_;
};

void Searcher::Impl::open() {
  Engine engine(Shards::open(indexes_, options_));
  for (const Rules& rules : rules_) engine.add_synonyms(rules.text, rules.name);
  engine_.emplace(std::move(engine));
  opened_ = Clock::now();
}

void Searcher::Impl::add_synonyms(const std::filesystem::path& file) {
  Rules rules{schema::read_synonym_file(file), file.string()};
  engine_->add_synonyms(rules.text, rules.name);
  rules_.push_back(std::move(rules));
}

template <typename Read>
auto Searcher::Impl::reading(Read read) {
  if (!missing().empty() && Clock::now() - opened_ >= patience) open();
  for (int attempt = 1;; ++attempt) {
    try {
      return read(std::as_const(*engine_));
    } catch (const Xapian::NetworkError& error) {
      if (attempt == most_attempts) {
        throw Error(ErrorKind::index, "a shard breaks off its answers: " + error.get_description());
      }
    } catch (const Xapian::Error& error) {
      // The disk, or the file below an open index.
      throw Error(ErrorKind::index, "the index cannot be read: " + error.get_description() +
                                        "; run fahras-index check");
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
  return impl_->reading([&](const Engine& engine) { return engine.search(request); });
}
std::vector<Suggestion> Searcher::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading([&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Searcher::article(const std::string& id) const {
  return impl_->reading([&](const Engine& engine) { return engine.article(id); });
}
std::vector<std::string> Searcher::missing_shards() const { return impl_->missing(); }

}  // namespace fahras
