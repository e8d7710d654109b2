// Recognises the folders of indexes, in which there are no articles to read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace fahras::indexer_cli {

// A function object. It returns true for the folder of --index, by whatever path it is reached, and
// for any folder that contains the files of an index, even of one that is not complete yet.
class IndexFolders {
 public:
  explicit IndexFolders(std::filesystem::path own) : own_(std::move(own)) {}
  // `name`, if not empty, is the name of a file that has just appeared in `folder`. If that is not
  // the name of a part of an index, the folder cannot have become one, and false is returned
  // without reading the folder.
  bool operator()(const std::string& folder, std::string_view name = {}) const;

 private:
  std::filesystem::path own_;
};

}  // namespace fahras::indexer_cli
