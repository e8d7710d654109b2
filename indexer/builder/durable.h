// Files and names that survive a power cut. All throw Error(internal) naming the path.
#pragma once

#include <filesystem>
#include <string_view>

#include "file_descriptor.h"

namespace fahras::builder {

// Forces a file's content, or a folder's names, to the disk.
void sync_path(const std::filesystem::path& path);
// Creates or truncates `file`, writes `content` and syncs it; its folder is still to be synced.
void write_synced(const std::filesystem::path& file, std::string_view content);
// Renames and syncs the folder that then holds `to`.
void rename_synced(const std::filesystem::path& from, const std::filesystem::path& to);

// A file that is about to be written by a library which may pass over a sync that failed. The
// kernel tells of such a failure only once, and only those who had the file open: so this opens it
// first.
class NewFile {
 public:
  explicit NewFile(std::filesystem::path path);
  // Forces what anyone has written to the disk.
  void sync() const;

 private:
  std::filesystem::path path_;
  FileDescriptor file_;
};

}  // namespace fahras::builder
