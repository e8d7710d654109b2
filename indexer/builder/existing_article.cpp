#include "existing_article.h"

namespace fahras::builder {

const std::optional<LiveSegments::Place>& ExistingArticle::find(const std::string& id) {
  if (id_ != id) {
    id_ = id;
    place_ = segments_.find(id);
    article_.reset();
  }
  return place_;
}

schema::Article& ExistingArticle::read() {
  if (!article_) article_ = segments_.article(*place_);
  return *article_;
}

const schema::Article* ExistingArticle::article(const std::string& id) {
  return find(id) ? &read() : nullptr;
}

bool ExistingArticle::equals(const schema::Article& article) {
  if (!find(article.id)) return false;
  schema::Article& existing = read();
  existing.file = article.file;
  existing.duplicate_group = article.duplicate_group;
  return existing == article;
}

bool ExistingArticle::remove(const std::string& id) {
  if (!find(id)) return false;
  segments_.remove(*place_, schema::text_bytes(read()));
  id_.reset();
  return true;
}

}  // namespace fahras::builder
