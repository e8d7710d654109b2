// The index that `add --watch` writes to, as long as it is the one that it began with.
#pragma once

#include <filesystem>

namespace fahras::indexer_cli {

class WatchedIndex {
 public:
  explicit WatchedIndex(std::filesystem::path index);
  ~WatchedIndex();
  WatchedIndex(const WatchedIndex&) = delete;
  WatchedIndex& operator=(const WatchedIndex&) = delete;

  // From now on the folder that the path leads to is the one. Throws Error(internal) if it cannot
  // be followed.
  void begin();
  bool has_begun() const { return watch_ >= 0; }
  // Throws Error(index) if the path leads to another folder by now, or to none, or if nothing in
  // the folder names an index any more.
  void check() const;

 private:
  int watch_of_path() const;

  std::filesystem::path index_;
  int inotify_;
  int watch_ = -1;
};

}  // namespace fahras::indexer_cli
