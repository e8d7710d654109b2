#include "added_articles.h"

#include <fahras/error.h>
#include <fmt/format.h>
#include <xxhash.h>

namespace fahras::builder {
namespace {

std::uint64_t hash_of(const std::string& id) { return XXH3_64bits(id.data(), id.size()); }

}  // namespace

bool AddedArticles::take_id(const schema::Article& article) {
  if (article.id.empty() || article.id.size() > schema::max_id_bytes) {
    throw Error(ErrorKind::input, fmt::format("{}: an id must have 1 to {} bytes: '{}'",
                                              article.file, schema::max_id_bytes, article.id));
  }
  return ids_.insert(hash_of(article.id));
}

bool AddedArticles::has_id(const std::string& id) const { return ids_.contains(hash_of(id)); }

void AddedArticles::count_group(const schema::Article& article) {
  if (article.duplicate_group != 0 && !groups_.insert(article.duplicate_group)) ++near_duplicates_;
}

}  // namespace fahras::builder
