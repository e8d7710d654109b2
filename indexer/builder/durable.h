// Writes files and names so that they survive a power cut. All functions throw Error(internal),
// which names the path, where the system refuses.
#pragma once

#include <filesystem>
#include <string_view>

#include "file_descriptor.h"

namespace fahras::builder {

// Syncs the content of a file, or the names in a folder, to the disk.
void sync_path(const std::filesystem::path& path);
// Creates or truncates `file`, writes `content` and syncs it. The caller still has to sync the
// folder.
void write_synced(const std::filesystem::path& file, std::string_view content);
// Renames `from` to `to` and syncs the folder that holds `to`.
void rename_synced(const std::filesystem::path& from, const std::filesystem::path& to);

// Syncs a file that a library writes which may ignore a sync that failed. The kernel reports such a
// failure only once, to those who have the file open; therefore this opens the file before the
// library does.
class NewFile {
 public:
  // Creates or truncates the file.
  explicit NewFile(std::filesystem::path path);
  // Syncs what has been written to the file, by whomever.
  void sync() const;

 private:
  std::filesystem::path path_;
  FileDescriptor file_;
};

}  // namespace fahras::builder
