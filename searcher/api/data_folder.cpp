#include "data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <base/ascii.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/stub.h>

namespace fahras::api {
namespace {

namespace fs = std::filesystem;

constexpr const char* role_file = "fahras.lock";
constexpr std::string_view deleted = "deleted.";

[[noreturn]] void fail(const fs::path& path, const char* what, int why) {
  throw Error(ErrorKind::internal,
              fmt::format("{}: {}: {}", path.string(), what, std::strerror(why)));
}

void sync_folder(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) fail(folder, "cannot be opened", errno);
  const int result = ::fsync(file);
  const int why = errno;
  ::close(file);
  if (result != 0) fail(folder, "cannot be synced", why);
}

bool is_index(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / schema::current_file, ignored) ||
         fs::exists(folder / schema::shards_file, ignored);
}

int open_role(const fs::path& data) {
  std::error_code error;
  fs::create_directories(data, error);
  if (error) fail(data, "cannot be created", error.value());
  const fs::path path = data / role_file;
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) fail(path, "cannot be written", errno);
  return file;
}

}  // namespace

bool is_uid(const std::string& uid) {
  return !uid.empty() && uid.size() <= max_uid && std::all_of(uid.begin(), uid.end(), [](char c) {
    return base::is_ascii_letter(c) || base::is_ascii_digit(c) || c == '-' || c == '_';
  });
}

WriterRole::WriterRole(const fs::path& data) : file_(open_role(data)) {
  if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  const int why = errno;
  ::close(file_);
  if (why != EWOULDBLOCK) fail(data / role_file, "cannot be locked", why);
  throw Error(ErrorKind::internal,
              fmt::format("{}: another fahras-serve --writable serves this folder", data.string()));
}

WriterRole::~WriterRole() { ::close(file_); }

fs::file_time_type change_time(const fs::path& data) {
  std::error_code error;
  const auto time = fs::last_write_time(data, error);
  if (error) fail(data, "cannot be read", error.value());
  return time;
}

// The time is read first: what changes meanwhile is found by the next call.
DataFolderState list_data_folder(const fs::path& data) {
  DataFolderState state;
  state.changed = change_time(data);
  // File systems keep times in steps of some milliseconds.
  constexpr std::chrono::milliseconds step(100);
  state.is_certain = fs::file_time_type::clock::now() - state.changed > step;
  std::error_code error;
  for (fs::directory_iterator entry(data, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (!is_uid(name) || !entry->is_directory(ignored)) continue;
    if (is_index(entry->path()))
      state.indexes.emplace(name, folder_number(entry->path()));
    else
      state.has_unfinished = true;
  }
  if (error) fail(data, "cannot be read", error.value());
  return state;
}

ino_t folder_number(const fs::path& folder) {
  struct stat status = {};
  return ::stat(folder.c_str(), &status) == 0 ? status.st_ino : 0;
}

fs::path deleted_folder(const fs::path& data) {
  for (unsigned number = 0;; ++number) {
    const fs::path folder = data / fmt::format("{}{}", deleted, number);
    if (!fs::exists(folder)) return folder;
  }
}

void remove_deleted(const fs::path& data) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data, error)) {
    if (entry.path().filename().string().starts_with(deleted)) fs::remove_all(entry.path(), error);
  }
}

void rename_folder(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail(from, "cannot be renamed", errno);
  sync_folder(to.parent_path());
}

void exchange_folders(const fs::path& one, const fs::path& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) {
    sync_folder(one.parent_path());
    return;
  }
  if (errno != EINVAL && errno != ENOSYS) fail(one, "cannot be exchanged", errno);
  const fs::path between = one.parent_path() / fmt::format("swapped.{}", ::getpid());
  rename_folder(one, between);
  rename_folder(other, one);
  rename_folder(between, other);
}

}  // namespace fahras::api
