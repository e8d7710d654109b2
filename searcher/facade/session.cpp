#include "session.h"

namespace fahras::facade {

Session::Session(Watch& watch, const OpenOptions& options) : watch_(watch), options_(options) {
  open();
}

void Session::fail_to_read(const std::string& why) const {
  std::string names;
  for (const auto& index : watch_.indexes()) {
    if (why.find(index.string()) != std::string::npos) throw Error(ErrorKind::index, why);
    names += (names.empty() ? "" : ", ") + index.string();
  }
  throw Error(ErrorKind::index, names + ": cannot be read: " + why + "; run fahras-index check");
}

void Session::open() {
  tried_ = Clock::now();
  try {
    auto engine = std::make_unique<Engine>(Shards::open(watch_.indexes(), options_));
    for (const auto& rules : rules_) engine->add_synonyms(rules->text, rules->name);
    engine_ = std::move(engine);
  } catch (const Xapian::Error& error) {
    fail_to_read(error.get_description());
  }
  edition_ = watch_.saw(engine_->shards().published());
  refused_.reset();
  outdated_.reset();
}

bool Session::is_worth_opening(const Published& published, bool changed) const {
  const bool waited = Clock::now() - tried_ >= patience;
  const bool refused = refused_ != nullptr && published == *refused_;
  return (changed && (waited || !refused)) || (waited && !missing().empty());
}

void Session::follow() {
  const auto published = watch_.published();
  const bool changed = *published != engine_->shards().published();
  try {
    if (is_worth_opening(*published, changed)) open();
  } catch (const Error& error) {
    if (!changed || Published::now(watch_.indexes()).lacks_index()) throw;
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
