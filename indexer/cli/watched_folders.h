// The inotify watches of folders.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

class WatchedFolders {
 public:
  // The folder of a watch, null if there is none; the watch of a folder, -1 if there is none.
  const std::string* folder(int watch) const;
  int watch(const std::string& folder) const;
  // The watches of a folder and of all folders inside.
  std::vector<int> within(const std::string& folder) const;

  const std::map<int, std::string>& all() const { return folders_; }

  void add(int watch, const std::string& folder);
  void forget(int watch);
  void clear();

 private:
  std::map<int, std::string> folders_;
  std::map<std::string, int> watches_;
};

// The path of `name` in a folder; it ends with / if `name` is empty.
std::string path_in(const std::string& folder, const std::string& name);

}  // namespace fahras::indexer_cli
