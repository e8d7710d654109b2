#include <articles/article_id.h>

#include <cstddef>
#include <utility>

#include <base/utf8.h>
#include <fmt/format.h>
#include <schema/article.h>
#include <xxhash.h>

namespace fahras::articles {
namespace {

constexpr std::size_t hash_digits = 16;

}  // namespace

std::string bounded_id(std::string id) {
  if (id.size() <= schema::max_id_bytes) return id;
  const auto hash = XXH3_64bits(id.data(), id.size());
  return fmt::format("{}~{:016x}", base::cut(id, schema::max_id_bytes - hash_digits - 1), hash);
}

std::string record_id(std::string_view file, std::uint64_t record) {
  return bounded_id(record == 0 ? std::string(file) : fmt::format("{}:{}", file, record));
}

std::string article_id(const readers::RawArticle& article) {
  return article.id.empty() ? record_id(article.file, article.record) : bounded_id(article.id);
}

}  // namespace fahras::articles
