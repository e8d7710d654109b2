#include <base/utf8.h>
#include <indexer_cli/article_id.h>

#include <filesystem>
#include <string_view>

#include <fmt/format.h>
#include <xxhash.h>

namespace fahras::indexer_cli {
namespace {

constexpr std::size_t hash_digits = 16;

std::string fitted(std::string id) {
  if (id.size() <= longest_id) return id;
  const auto hash = XXH3_64bits(id.data(), id.size());
  return fmt::format("{}~{:016x}", base::cut(id, longest_id - hash_digits - 1), hash);
}

// `file` without the folder that `source` is, or is in; `file` itself if it is not under it.
std::string_view relative_to(std::string_view file, std::string_view source) {
  while (source.size() > 1 && source.ends_with('/')) source.remove_suffix(1);
  if (!file.starts_with(source)) return {};
  std::error_code error;
  const std::string_view rest = file.substr(source.size());
  if (rest.starts_with('/') && std::filesystem::is_directory(std::string(source), error)) {
    return rest.substr(rest.find_first_not_of('/'));
  }
  if (!rest.empty() && !rest.starts_with('/')) return {};
  return file.substr(source.rfind('/') + 1);
}

std::string with_record(std::string_view name, std::uint64_t record) {
  return fitted(record == 0 ? std::string(name) : fmt::format("{}:{}", name, record));
}

}  // namespace

std::string article_id(const readers::RawArticle& article,
                       const std::vector<std::string>& sources) {
  if (!article.id.empty()) return fitted(article.id);
  for (const std::string& source : sources) {
    const std::string_view name = relative_to(article.file, source);
    if (!name.empty()) return with_record(name, article.record);
  }
  return full_article_id(article);
}

std::string full_article_id(const readers::RawArticle& article) {
  return with_record(article.file, article.record);
}

}  // namespace fahras::indexer_cli
