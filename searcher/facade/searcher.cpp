#include <fahras/searcher.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <new>
#include <utility>

#include <ranking/weights.h>
#include <schema/synonyms.h>

#include "session.h"

namespace fahras {

using facade::Engine;
using facade::Rules;
using facade::Session;

// Sessions that threads take and give back: as many as were ever needed at once of what is
// published now.
class Searcher::Impl {
 public:
  Impl(std::vector<std::filesystem::path> indexes, const OpenOptions& options)
      : watch_(std::move(indexes), options.look_every_ms), options_(options) {
    give_back(make());
  }

  void add_synonyms(const std::filesystem::path& file);
  SearchResult search(const SearchRequest& request);
  // What `read(engine)` returns.
  template <typename Read>
  auto reading(Read read) {
    return Loan(*this)->reading(read);
  }
  std::string generation();
  std::vector<std::string> missing() const {
    const std::lock_guard lock(mutex_);
    return missing_;
  }
  std::optional<std::string> outdated() const {
    const std::lock_guard lock(mutex_);
    return outdated_;
  }

 private:
  using RulesList = std::vector<std::shared_ptr<const Rules>>;

  // A session, for as long as one lives.
  class Loan {
   public:
    // Constructed before it gets the rules, so that it is given back whatever happens then.
    explicit Loan(Impl& pool) : Loan(pool, pool.take()) { session_->add_synonyms(pool.rules()); }
    ~Loan() { pool_.give_back(std::move(session_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Session* operator->() const { return session_.get(); }

   private:
    Loan(Impl& pool, std::unique_ptr<Session> session)
        : pool_(pool), session_(std::move(session)) {}

    Impl& pool_;
    std::unique_ptr<Session> session_;
  };

  std::unique_ptr<Session> take();
  std::unique_ptr<Session> take_idle(std::unique_lock<std::mutex>& lock);
  std::unique_ptr<Session> make();
  void give_back(std::unique_ptr<Session> session) noexcept;
  void keep(std::unique_ptr<Session> session) noexcept;
  std::unique_ptr<Session> take_older() noexcept;
  RulesList rules() const {
    const std::lock_guard lock(mutex_);
    return rules_;
  }

  facade::Watch watch_;
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

std::unique_ptr<Session> Searcher::Impl::take_idle(std::unique_lock<std::mutex>& lock) {
  given_back_.wait(lock, [&] { return !idle_.empty(); });
  auto session = std::move(idle_.back());
  idle_.pop_back();
  return session;
}

// With room for it among the idle ones, so that it can be given back whatever happens.
std::unique_ptr<Session> Searcher::Impl::make() {
  auto session = std::make_unique<Session>(watch_, options_);
  const std::lock_guard lock(mutex_);
  idle_.reserve(sessions_ + 1);
  ++sessions_;
  return session;
}

std::unique_ptr<Session> Searcher::Impl::take() {
  std::unique_lock lock(mutex_);
  if (!idle_.empty()) return take_idle(lock);
  lock.unlock();
  try {
    return make();
  } catch (const Error&) {
    // What was published cannot be opened; others still have what was open before.
    lock.lock();
    return take_idle(lock);
  }
}

void Searcher::Impl::keep(std::unique_ptr<Session> session) noexcept {
  const std::lock_guard lock(mutex_);
  try {
    missing_ = session->missing();
    outdated_ = session->outdated();
  } catch (const std::bad_alloc&) {
    // Both stay as the answer before left them; this one fails for want of memory anyway.
  }
  idle_.push_back(std::move(session));
  given_back_.notify_one();
}

// An idle session of an older edition than another idle one, if there is such a one.
std::unique_ptr<Session> Searcher::Impl::take_older() noexcept {
  const std::lock_guard lock(mutex_);
  const auto is_older = [](const auto& a, const auto& b) { return a->edition() < b->edition(); };
  const auto [oldest, newest] = std::minmax_element(idle_.begin(), idle_.end(), is_older);
  if (oldest == newest || !is_older(*oldest, *newest)) return nullptr;
  auto older = std::move(*oldest);
  idle_.erase(oldest);
  --sessions_;
  return older;
}

// While few ask, nobody takes those below the top: they would keep deleted files open for good.
void Searcher::Impl::give_back(std::unique_ptr<Session> session) noexcept {
  keep(std::move(session));
  // Closed one by one without the lock, since closing files takes time.
  while (take_older() != nullptr) {
  }
}

void Searcher::Impl::add_synonyms(const std::filesystem::path& file) {
  auto added = std::make_shared<const Rules>(Rules{schema::read_synonym_file(file), file.string()});
  const std::lock_guard one_at_a_time(adding_);
  const Loan session(*this);
  auto all = rules();
  all.push_back(added);
  session->add_synonyms(all);
  const std::lock_guard lock(mutex_);
  rules_.push_back(std::move(added));
}

SearchResult Searcher::Impl::search(const SearchRequest& request) {
  const Loan session(*this);
  auto result = session->reading([&](const Engine& engine) { return engine.search(request); });
  if (const auto& why = session->outdated()) {
    result.notes.push_back("what was published since cannot be opened: " + *why);
  }
  return result;
}

std::string Searcher::Impl::generation() {
  const Loan session(*this);
  auto name =
      session->reading([](const Engine& engine) { return engine.shards().published().name(); });
  return session->outdated() ? "" : name;
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
SearchResult Searcher::search(const SearchRequest& request) const { return impl_->search(request); }
std::vector<Suggestion> Searcher::suggest(const std::string& prefix, std::size_t limit) const {
  return impl_->reading([&](const Engine& engine) { return engine.suggest(prefix, limit); });
}
std::optional<StoredArticle> Searcher::article(const std::string& id) const {
  return impl_->reading([&](const Engine& engine) { return engine.article(id); });
}
std::string Searcher::generation() const { return impl_->generation(); }
std::vector<std::string> Searcher::missing_shards() const { return impl_->missing(); }
std::optional<std::string> Searcher::outdated() const { return impl_->outdated(); }

}  // namespace fahras
