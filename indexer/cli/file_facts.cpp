#include "file_facts.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace fahras::indexer_cli {

namespace fs = std::filesystem;

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool is_link(const std::string& path) {
  std::error_code error;
  return fs::is_symlink(path, error);
}

bool is_same_folder(const std::string& one, const std::string& other) {
  std::error_code error;
  return fs::equivalent(one, other, error);
}

Target target_of(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return {};
  Target target{true, S_ISDIR(status.st_mode), status.st_dev, status.st_ino};
  if (target.is_folder) return target;
  target.bytes = status.st_size;
  target.changed_seconds = status.st_mtim.tv_sec;
  target.changed_nanoseconds = status.st_mtim.tv_nsec;
  return target;
}

bool is_readable(const std::string& path) { return ::access(path.c_str(), R_OK) == 0; }

bool is_linked_file(const std::string& path) {
  struct stat status = {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink > 1;
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (!name.starts_with('.')) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace fahras::indexer_cli
