#include <indexer_cli/article_id.h>

#include <filesystem>
#include <string_view>

#include <articles/article_id.h>

namespace fahras::indexer_cli {
namespace {

// Returns `file` relative to `source`, or to the folder that contains `source`; `file` itself if it
// is not in that folder.
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

}  // namespace

std::string article_id(const readers::RawArticle& article,
                       const std::vector<std::string>& sources) {
  if (!article.id.empty()) return articles::bounded_id(article.id);
  for (const std::string& source : sources) {
    const std::string_view name = relative_to(article.file, source);
    if (!name.empty()) return articles::record_id(name, article.record);
  }
  return articles::article_id(article);
}

}  // namespace fahras::indexer_cli
