// Tells which folders are indexes, in which there are no articles to read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace fahras::indexer_cli {

// True for the folder of --index, by whatever name it is reached, and for any folder that has the
// files of an index, or of one that is being made.
class IndexFolders {
 public:
  explicit IndexFolders(std::filesystem::path own) : own_(std::move(own)) {}
  // `name`, if not empty, is a name that has appeared in `folder`. If it is not the name of a part
  // of an index, the result is false, and the folder is not read.
  bool operator()(const std::string& folder, std::string_view name = {}) const;

 private:
  std::filesystem::path own_;
};

}  // namespace fahras::indexer_cli
