// What is asked about files and folders that may be gone, or lead in a circle: never an error.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

bool is_folder(const std::string& path);  // links are followed
bool is_link(const std::string& path);
bool is_same_folder(const std::string& one, const std::string& other);
// What a path leads to, links being followed; equal if it is the same, of files with the same
// content, going by size and time of change.
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
bool is_readable(const std::string& path);  // by who runs this
// Of a file that has another name beside this one.
bool is_linked_file(const std::string& path);
// Names in a folder without hidden ones, in the order in which readers::read_sources takes them.
std::vector<std::string> names_in(const std::string& folder);

}  // namespace fahras::indexer_cli
