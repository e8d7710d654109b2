// Which files of some folders were written, by inotify.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "watched_folders.h"

namespace fahras::indexer_cli {

struct Changes {
  std::set<std::string> files;  // as readers::read_sources would name them
  bool all = false;             // more happened than can be told: look at every file

  bool any() const { return all || !files.empty(); }
  bool has(const std::string& file) const { return all || files.count(file) != 0; }
};

// Follows folders with all that is in them, also folders that come later or get another name. A
// file has changed when its writer closes it, or when it is moved or linked in; when a folder is
// moved in, all that is in it.
class FolderWatch {
 public:
  // Which folders inside those are not followed; asked when a folder comes, without a name, and
  // when something of that name came to it.
  using LeavesOut = std::function<bool(const std::string& folder, std::string_view name)>;

  // Throws Error: usage (no folder, or one that is left out), internal (the system's limit of
  // watches is reached).
  explicit FolderWatch(const std::vector<std::string>& folders, LeavesOut leaves_out = {});
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // Waits until something changes, or until `longest` has passed, and adds it to `changes`; more
  // may have changed, which the next call tells. Throws Error(internal) when a folder that it was
  // told to follow is removed or moved away.
  void wait(std::chrono::milliseconds longest, Changes& changes);

 private:
  bool is_root(const std::string& folder) const;
  bool is_left_out(const std::string& folder, std::string_view name) const {
    return leaves_out_ && leaves_out_(folder, name);
  }
  [[noreturn]] static void end_without(const std::string& root);

  void follow(const std::string& folder, Changes* changes);
  void take(const std::string& path, Changes* changes);
  bool remember(int watch, const std::string& folder);
  void unfollow(const std::string& folder);
  void start_again(Changes& changes);

  void read_events(Changes& changes);
  void drop(int watch) const;
  void note(int watch, std::uint32_t mask, const char* name, Changes& changes);
  void come(const std::string& path, std::uint32_t mask, Changes& changes);
  void open_up(const std::string& path, std::uint32_t mask, Changes& changes);
  void leave(const std::string& path, Changes& changes);

  int inotify_;
  LeavesOut leaves_out_;
  std::vector<std::string> roots_;
  WatchedFolders folders_;
  std::set<std::string> closed_to_us_;  // files that could not be read when they came
  bool has_other_names_ = false;        // some folder is reached by two names
  bool start_again_ = false;            // which one reading takes, or what happened, is not known
};

}  // namespace fahras::indexer_cli
