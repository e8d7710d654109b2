// Which files of some folders were written, by inotify.
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
  std::set<std::string> files;  // as readers::read_sources would name them
  bool all = false;             // more happened than can be told: look at every file
  // Where another folder is followed by now than before. All is true then.
  std::set<std::string> replaced;

  bool any() const { return all || !files.empty(); }
  bool has(const std::string& file) const { return all || files.count(file) != 0; }
};

// Follows folders with all that is in them, also folders that come later or get another name. A
// file has changed when its writer closes it, or when it is moved or linked in; when a folder is
// moved in, all that is in it.
//
// What is followed is what the names lead to. That may change where inotify does not tell: a link
// anywhere in the path is swapped, a parent is renamed, a file system is mounted or unmounted. So
// where roots and links lead is compared about once a second, and where all folders do whenever
// something was mounted or unmounted; if it is elsewhere, all is followed anew. The file that a
// link leads to has changed when its size or time has.
class FolderWatch {
 public:
  // Which folders inside those are not followed; asked when a folder comes, without a name, and
  // when something of that name came to it.
  using LeavesOut = std::function<bool(const std::string& folder, std::string_view name)>;

  // `grace`: how long one of `folders` may be away before that is an error. Throws Error: usage (no
  // folder, or one that is left out), internal (the system's limit of watches is reached).
  explicit FolderWatch(const std::vector<std::string>& folders, LeavesOut leaves_out = {},
                       std::chrono::milliseconds grace = std::chrono::seconds(5));
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // Waits until something changes, or until `longest` or a second has passed, and adds it to
  // `changes`; more may have changed, which the next call tells. Throws Error(internal) when a
  // folder that it was told to follow is gone for longer than the grace, and Error(usage) when it
  // is one by now that is left out.
  void wait(std::chrono::milliseconds longest, Changes& changes);

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
  std::set<std::string> replaced_;      // what Changes is to be told
  std::set<std::string> closed_to_us_;  // files that could not be read when they came
  bool has_other_names_ = false;        // some folder is reached by two names
  bool start_again_ = false;            // which one reading takes, or what happened, is not known
};

}  // namespace fahras::indexer_cli
