#include "live_model.h"

#include <algorithm>
#include <utility>

#include <support/catch.h>

namespace fahras::test {

builder::Options LiveModel::options(const char* name) const {
  builder::Options made;
  made.index = folder_ / name;
  made.threads = 1;
  return made;
}

void LiveModel::change() {
  if (random_.one_in(10) && next_number_ > 0) return optimize();
  {
    builder::Update update(options("live"));
    if (!random_.one_in(4)) add(update);
    if (random_.one_in(2)) remove(update);
    update.publish();
  }
  history_ += ". ";
  merge();
}

void LiveModel::merge() {
  while (true) {
    builder::IndexChange live(options("live"), builder::MayCreate::no);
    const auto range = builder::next_merge(live.published(), policy_);
    if (!range) return;
    count_join(live.published(), *range);
    live.merge(*range, policy_);
    history_ += "merge " + std::to_string(range->begin) + "-" + std::to_string(range->end) + ". ";
  }
}

void LiveModel::count_join(const std::vector<schema::Segment>& segments,
                           const builder::SegmentRange& range) {
  bool joins = false;
  bool with_removed = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!builder::is_joined_whole(segments[i], policy_)) continue;
    joins = true;
    with_removed = with_removed || segments[i].removed.articles > 0;
  }
  joins_ += joins;
  joins_with_removed_ += with_removed;
}

void LiveModel::optimize() {
  builder::IndexChange(options("live"), builder::MayCreate::no).optimize(policy_);
  history_ += "optimize. ";
}

// Some articles are near-duplicates of another one, and some are equal to it.
schema::Article LiveModel::random_article() {
  schema::Article made = random_.article(next_number_++);
  if (articles_.empty() || !random_.one_in(5)) return made;
  schema::Article copy = articles_[random_.below(articles_.size())];
  copy.id = made.id;
  if (random_.one_in(2)) copy.paragraphs.push_back({random_.text(6), false});
  return copy;
}

void LiveModel::add(builder::Update& update) {
  std::vector<schema::Article> given;
  for (std::size_t i = 0, n = 1 + random_.below(6); i < n; ++i) given.push_back(random_article());
  for (const schema::Article& old : articles_) {
    if (!random_.one_in(8)) continue;
    given.push_back(old);
    if (random_.one_in(2)) continue;
    given.back() = random_.article(next_number_++);
    given.back().id = old.id;
  }
  for (const schema::Article& article : given) {
    if (update.skip(article)) {
      history_ += "=" + article.id + " ";
      continue;
    }
    REQUIRE(update.add(schema::Article(article)));
    history_ += "+" + article.id + " ";
    std::erase_if(articles_, [&](const schema::Article& one) { return one.id == article.id; });
    articles_.push_back(article);
  }
}

void LiveModel::remove(builder::Update& update) {
  const std::size_t bound = random_.one_in(12) ? 1 : 5;
  std::vector<schema::Article> kept;
  for (schema::Article& article : articles_) {
    // An article that was added by this update cannot be removed by it.
    if (random_.below(bound) == 0 && update.remove(article.id)) {
      history_ += "-" + article.id + " ";
    } else {
      kept.push_back(std::move(article));
    }
  }
  articles_ = std::move(kept);
}

std::filesystem::path LiveModel::build_anew() {
  builder::Build build(options("anew"));
  for (const schema::Article& article : articles_) build.add(schema::Article(article));
  build.publish();
  return folder_ / "anew";
}

}  // namespace fahras::test
