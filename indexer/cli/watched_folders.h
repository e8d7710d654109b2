// Which folder an inotify watch is of, and the other way round.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

class WatchedFolders {
 public:
  // Nullptr and -1 if there is none.
  const std::string* folder(int watch) const;
  int watch(const std::string& folder) const;
  // The watches of a folder and of all that is in it.
  std::vector<int> within(const std::string& folder) const;

  const std::map<int, std::string>& all() const { return folders_; }

  void add(int watch, const std::string& folder);
  void forget(int watch);
  void clear();

 private:
  std::map<int, std::string> folders_;
  std::map<std::string, int> watches_;
};

// The path of what has this name in a folder; ends with / if there is no name.
std::string path_in(const std::string& folder, const std::string& name);

}  // namespace fahras::indexer_cli
