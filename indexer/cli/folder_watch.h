// Which files of some folders were written, by inotify.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

struct Changes {
  std::set<std::string> files;  // as readers::read_sources would name them
  bool all = false;             // more happened than can be told: look at every file

  bool any() const { return all || !files.empty(); }
  bool has(const std::string& file) const { return all || files.count(file) != 0; }
};

// Follows folders with all that is in them, also folders that come later. A file has changed when
// its writer closes it, or when it is moved in.
class FolderWatch {
 public:
  // Throws Error: usage (no folder), internal (the system's limit of watches is reached).
  explicit FolderWatch(const std::vector<std::string>& folders);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // Waits until something changes, or until `longest` has passed, and adds it to `changes`. Throws
  // Error(internal) when a folder that it was told to follow is removed or moved away.
  void wait(std::chrono::milliseconds longest, Changes& changes);

 private:
  void follow(const std::string& folder, Changes* changes);
  void read_events(Changes& changes);
  void drop(int watch) const;
  void note(int watch, std::uint32_t mask, const char* name, Changes& changes);

  int inotify_;
  std::map<int, std::string> folders_;  // by watch
  std::set<std::string> roots_;
};

}  // namespace fahras::indexer_cli
