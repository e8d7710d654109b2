// Facts about files and folders. No function throws: for a path that does not exist any more, or a
// symbolic link that leads in a circle, it returns false or an empty result.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

bool is_folder(const std::string& path);  // links are followed
bool is_link(const std::string& path);
bool is_same_folder(const std::string& one, const std::string& other);
// The file or folder that a path leads to when links are followed. Two targets are equal if they
// are the same folder, or the same file with the same size and time of change.
struct Target {
  bool exists = false;
  bool is_folder = false;
  dev_t device = 0;
  ino_t number = 0;
  std::int64_t bytes = 0;            // of files
  std::int64_t changed_seconds = 0;  // of files, since 1970
  std::int64_t changed_nanoseconds = 0;
  friend bool operator==(const Target&, const Target&) = default;
};
Target target_of(const std::string& path);
bool is_readable(const std::string& path);  // by the user of this process
// Whether the path is a file that has another name, too (a hard link).
bool is_linked_file(const std::string& path);
// The names in a folder without hidden ones, in the order in which readers::read_sources() reads
// them.
std::vector<std::string> names_in(const std::string& folder);

}  // namespace fahras::indexer_cli
