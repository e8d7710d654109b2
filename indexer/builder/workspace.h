// A folder for files that are not yet part of the index.
#pragma once

#include <filesystem>

#include "lock.h"

namespace fahras::builder {

// The folder is inside the index and is removed, with everything in it, by the destructor. The
// owner of this object must hold the WriterLock.
class Workspace {
 public:
  // Creates the folder, and removes the workspaces that writers which were killed have left.
  explicit Workspace(const std::filesystem::path& index);
  // Creates the workspace of a merge beside writers, in place of one that was left. The owner must
  // hold the MergeLock.
  Workspace(const std::filesystem::path& index, const MergeLock& lock);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace fahras::builder
