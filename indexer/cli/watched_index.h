// Checks that the index of `add --watch` is still in the folder that it was in at the start.
#pragma once

#include <filesystem>

namespace fahras::indexer_cli {

class WatchedIndex {
 public:
  explicit WatchedIndex(std::filesystem::path index);
  ~WatchedIndex();
  WatchedIndex(const WatchedIndex&) = delete;
  WatchedIndex& operator=(const WatchedIndex&) = delete;

  // Remembers the folder that the path leads to now. Throws Error(internal) if it cannot be
  // watched.
  void begin();
  bool has_begun() const { return watch_ >= 0; }
  // Throws Error(index) if the path now leads to another folder or to none, or if the folder no
  // longer holds an index.
  void check() const;

 private:
  int watch_of_path() const;

  std::filesystem::path index_;
  int inotify_;
  int watch_ = -1;
};

}  // namespace fahras::indexer_cli
