// Watches folders by inotify for files that are written.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "link_targets.h"
#include "mount_table.h"
#include "watched_folders.h"

namespace fahras::indexer_cli {

struct Changes {
  std::set<std::string> files;  // as readers::read_sources() names them
  bool all = false;             // more may have changed than is known: every file must be read
  // Names that now lead to another folder than before. `all` is true then.
  std::set<std::string> replaced;

  bool any() const { return all || !files.empty(); }
  bool has(const std::string& file) const { return all || files.count(file) != 0; }
};

// Follows folders and all folders inside, also those that are created or renamed later. A file
// counts as changed when its writer closes it, and when it is moved or linked into a folder; if a
// folder is moved in, all its files do.
//
// The folders that are followed are those that the names lead to. inotify does not report if that
// changes because a link in the path is replaced, a parent is renamed, or a file system is mounted
// or unmounted. Therefore the targets of roots and links are compared about once a second, and
// those of all folders whenever something was mounted or unmounted; if one has changed, all folders
// are followed again. The file that a link leads to counts as changed if its size or time of change
// has changed.
class FolderWatch {
 public:
  // Whether a folder is not followed. It is called with an empty name when a folder is found, and
  // with a name when something of that name appears in it.
  using LeavesOut = std::function<bool(const std::string& folder, std::string_view name)>;

  // `grace` is how long one of `folders` may be missing before that is an error. Throws Error:
  // usage (one of them is not a folder, or is left out), internal (the system's limit of watches is
  // reached).
  explicit FolderWatch(const std::vector<std::string>& folders, LeavesOut leaves_out = {},
                       std::chrono::milliseconds grace = std::chrono::seconds(5));
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // Waits until something changes, at most `timeout` or one second, and adds the change to
  // `changes`; further changes are added by the next call. Throws Error(internal) if one of the
  // folders has been missing for longer than the grace, and Error(usage) if it is now left out.
  void wait(std::chrono::milliseconds timeout, Changes& changes);

 private:
  bool is_root(const std::string& folder) const;
  bool is_left_out(const std::string& folder, std::string_view name) const {
    return leaves_out_ && leaves_out_(folder, name);
  }
  void check_root(const std::string& root) const;
  void follow(const std::string& folder, Changes* changes);
  void take(const std::string& path, Changes* changes);
  bool remember(int watch, const std::string& folder);
  void unfollow(const std::string& folder);
  void start_again(Changes& changes);
  void await_root(const std::string& root) const;
  void look(bool is_idle, Changes& changes);
  void look_where_names_lead(Changes& changes);
  void look_where_folders_lead();

  void read_events(Changes& changes);
  void drop(int watch, std::uint32_t mask);
  void note(int watch, std::uint32_t mask, const char* name, Changes& changes);
  void come(const std::string& path, std::uint32_t mask, Changes& changes);
  void open_up(const std::string& path, std::uint32_t mask, Changes& changes);
  void leave(const std::string& path, Changes& changes);

  int inotify_;
  LeavesOut leaves_out_;
  std::vector<std::string> roots_;
  std::chrono::milliseconds grace_;
  MountTable mounts_;
  WatchedFolders folders_;
  LinkTargets targets_;
  std::chrono::steady_clock::time_point looked_;
  std::chrono::steady_clock::time_point rests_until_;
  bool mounts_changed_ = false;
  std::set<std::string> replaced_;      // for Changes::replaced
  std::set<std::string> closed_to_us_;  // files that could not be read when they were written
  bool has_other_names_ = false;        // a folder is reached by two names
  bool start_again_ = false;  // all must be followed again: it is not known what happened, or
                              // by which of two names files are read
};

}  // namespace fahras::indexer_cli
