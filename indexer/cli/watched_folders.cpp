#include "watched_folders.h"

#include <fmt/format.h>

namespace fahras::indexer_cli {

std::string path_in(const std::string& folder, const std::string& name) {
  return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
}

const std::string* WatchedFolders::folder(int watch) const {
  const auto known = folders_.find(watch);
  return known == folders_.end() ? nullptr : &known->second;
}

int WatchedFolders::watch(const std::string& folder) const {
  const auto known = watches_.find(folder);
  return known == watches_.end() ? -1 : known->second;
}

std::vector<int> WatchedFolders::within(const std::string& folder) const {
  std::vector<int> watches;
  if (const int itself = watch(folder); itself >= 0) watches.push_back(itself);
  const std::string inside = path_in(folder, "");
  for (auto at = watches_.lower_bound(inside);
       at != watches_.end() && at->first.starts_with(inside); ++at) {
    watches.push_back(at->second);
  }
  return watches;
}

void WatchedFolders::add(int watch, const std::string& folder) {
  folders_[watch] = folder;
  watches_[folder] = watch;
}

void WatchedFolders::forget(int watch) {
  const auto folder = folders_.find(watch);
  if (folder == folders_.end()) return;
  watches_.erase(folder->second);
  folders_.erase(folder);
}

void WatchedFolders::clear() {
  folders_.clear();
  watches_.clear();
}

}  // namespace fahras::indexer_cli
