// The inotify watches of folders.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

class WatchedFolders {
 public:
  // folder() returns the folder of a watch, or null if there is none. watch() returns the watch of
  // a folder, or -1 if there is none.
  const std::string* folder(int watch) const;
  int watch(const std::string& folder) const;
  // Returns the watches of a folder and of all folders inside it.
  std::vector<int> within(const std::string& folder) const;

  const std::map<int, std::string>& all() const { return folders_; }

  void add(int watch, const std::string& folder);
  void forget(int watch);
  void clear();

 private:
  std::map<int, std::string> folders_;
  std::map<std::string, int> watches_;
};

// Returns the path of `name` in a folder. It ends with / if `name` is empty.
std::string path_in(const std::string& folder, const std::string& name);

}  // namespace fahras::indexer_cli
