#include "document_changes.h"

#include <set>
#include <utility>

namespace fahras::api {

// A document that no task has changed yet is as the index has it.
DocumentChanges::Change& DocumentChanges::change_of(const std::string& id, Existing existing) {
  const auto [place, is_new] = places_.emplace(id, changes_.size());
  if (is_new) {
    ids_.push_back(id);
    Change& change = changes_.emplace_back();
    if (existing == Existing::read) change.article = writer_.article(id);
  }
  return changes_[place->second];
}

std::vector<std::string> DocumentChanges::add(std::vector<GivenArticle> articles,
                                              const Addition& addition) {
  std::set<std::string> ids;
  for (GivenArticle& given : articles) {
    const std::string id = given.article.id;
    if (addition.skip_creation && !change_of(id, Existing::read).article) continue;
    add(std::move(given), addition);
    ids.insert(id);
  }
  return {ids.begin(), ids.end()};
}

void DocumentChanges::add(GivenArticle&& given, const Addition& addition) {
  const Existing existing = addition.missing == Missing::kept ? Existing::read : Existing::replaced;
  Change& change = change_of(given.article.id, existing);
  change.task = addition.task;
  if (addition.missing == Missing::kept && change.article)
    change.article = completed(std::move(given), *std::move(change.article));
  else
    change.article = std::move(given.article);
}

std::size_t DocumentChanges::remove(const std::vector<std::string>& ids) {
  std::size_t removed = 0;
  for (const std::string& id : ids) {
    Change& change = change_of(id, Existing::read);
    removed += change.article ? 1 : 0;
    change.article.reset();
  }
  return removed;
}

std::optional<RefusedArticle> DocumentChanges::write() {
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    Change& change = changes_[i];
    try {
      if (change.article)
        writer_.add(*std::move(change.article));
      else
        writer_.remove(ids_[i]);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      return RefusedArticle{change.task, error.what()};
    }
  }
  return std::nullopt;
}

}  // namespace fahras::api
