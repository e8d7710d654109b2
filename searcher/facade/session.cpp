#include "session.h"

#include <algorithm>

namespace fahras::facade {

Session::Session(index::Watch& watch, index::Presence& presence, const OpenOptions& options,
                 const index::Deadline& deadline)
    : watch_(watch), presence_(presence), options_(options) {
  open(deadline);
}

void Session::fail_to_read(const std::string& why) const {
  std::string names;
  for (const auto& index : watch_.indexes()) {
    names += (names.empty() ? "" : ", ") + index.string();
  }
  throw Error(ErrorKind::index, names, "cannot be read: " + why + "; run fahras-index check");
}

void Session::open(const index::Deadline& deadline) {
  tried_ = Clock::now();
  try {
    auto engine = std::make_unique<Engine>(
        index::Shards::open(watch_.indexes(), options_, presence_, presence_.patience(deadline)));
    for (const auto& rules : rules_) engine->add_synonyms(rules->text, rules->name);
    engine_ = std::move(engine);
  } catch (const Xapian::Error& error) {
    fail_to_read(error.get_description());
  }
  edition_ = watch_.saw(engine_->shards().published());
  refused_.reset();
  outdated_.reset();
}

bool Session::is_worth_opening(const index::Published& published, bool changed) const {
  const bool waited = Clock::now() - tried_ >= patience;
  const bool refused = refused_ != nullptr && published == *refused_;
  return changed && (waited || !refused);
}

bool Session::has_other_shards(const index::Deadline& deadline) const {
  const auto served = engine_->shards().published().served();
  if (served.empty()) return false;
  const auto max_wait = presence_.patience(deadline);
  presence_.settle(served, max_wait);
  if (options_.partial == Partial::allow) return presence_.absent(served, max_wait) != missing();
  return std::any_of(served.begin(), served.end(), [&](const schema::RemoteSegment& shard) {
    return presence_.is_silent(shard, max_wait);
  });
}

void Session::follow(const index::Deadline& deadline) {
  const auto published = watch_.published();
  const bool changed = *published != engine_->shards().published();
  try {
    if (is_worth_opening(*published, changed) || has_other_shards(deadline)) open(deadline);
  } catch (const Error& error) {
    if (!changed || index::Published::now(watch_.indexes()).lacks_index()) throw;
    refused_ = published;
    outdated_ = error.what();
  }
  if (!changed) outdated_.reset();
}

void Session::add_synonyms(const std::vector<std::shared_ptr<const Rules>>& all) {
  while (rules_.size() < all.size()) {
    const auto& next = all[rules_.size()];
    engine_->add_synonyms(next->text, next->name);
    rules_.push_back(next);
  }
}

}  // namespace fahras::facade
