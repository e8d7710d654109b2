// Which folders are indexes, and so hold no articles to read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace fahras::indexer_cli {

// --index's own folder, by whatever name it is reached, and any folder that has the files of an
// index or of one that is being made.
class IndexFolders {
 public:
  explicit IndexFolders(std::filesystem::path own) : own_(std::move(own)) {}
  // `name`: what made somebody ask, a name in that folder; one that no index has changes nothing,
  // and then no folder is read.
  bool operator()(const std::string& folder, std::string_view name = {}) const;

 private:
  std::filesystem::path own_;
};

}  // namespace fahras::indexer_cli
