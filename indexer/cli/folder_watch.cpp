#include "folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <string_view>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::indexer_cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_bytes = std::size_t{64} << 10;
constexpr std::uint32_t followed =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

std::string join(const std::string& folder, std::string_view name) {
  return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
}

[[noreturn]] void fail(const std::string& what) {
  const char* hint = errno == ENOSPC ? "; raise fs.inotify.max_user_watches" : "";
  throw Error(ErrorKind::internal,
              fmt::format("{}: cannot be followed: {}{}", what, std::strerror(errno), hint));
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<std::string>& folders)
    : inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (inotify_ < 0) fail("--watch");
  try {
    for (const std::string& folder : folders) {
      if (!fs::is_directory(folder)) {
        throw Error(ErrorKind::usage, fmt::format("--watch: {} is no folder", folder));
      }
      follow(folder, nullptr);
      roots_.insert(folder);
    }
  } catch (...) {
    ::close(inotify_);
    throw;
  }
}

FolderWatch::~FolderWatch() { ::close(inotify_); }

// What is in a folder that came later was written before it was followed.
void FolderWatch::follow(const std::string& folder, Changes* changes) {
  const int watch = ::inotify_add_watch(inotify_, folder.c_str(), followed);
  if (watch < 0) {
    // It was moved away again meanwhile.
    if (changes != nullptr && (errno == ENOENT || errno == ENOTDIR)) return;
    fail(folder);
  }
  if (!folders_.emplace(watch, folder).second) return;  // a link to one that is followed
  std::error_code gone;
  for (const auto& entry : fs::directory_iterator(folder, gone)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) continue;
    const std::string path = join(folder, name);
    if (fs::is_directory(path, gone)) {
      follow(path, changes);
    } else if (changes != nullptr) {
      changes->files.insert(path);
    }
  }
}

void FolderWatch::wait(std::chrono::milliseconds longest, Changes& changes) {
  pollfd ready{inotify_, POLLIN, 0};
  if (::poll(&ready, 1, static_cast<int>(longest.count())) > 0) read_events(changes);
}

void FolderWatch::read_events(Changes& changes) {
  alignas(inotify_event) std::array<char, buffer_bytes> buffer;
  for (;;) {
    const ssize_t length = ::read(inotify_, buffer.data(), buffer.size());
    if (length <= 0) return;
    const char* at = buffer.data();
    while (at < buffer.data() + length) {
      inotify_event event{};
      std::memcpy(&event, at, sizeof event);
      const char* name = at + sizeof event;
      at = name + event.len;
      if ((event.mask & IN_Q_OVERFLOW) != 0) changes.all = true;
      if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) drop(event.wd);
      if ((event.mask & IN_IGNORED) != 0) folders_.erase(event.wd);
      if (event.len > 0 && *name != '.') note(event.wd, event.mask, name, changes);
    }
  }
}

// A folder inside a followed one may go and come again; nobody would tell of a root's return.
void FolderWatch::drop(int watch) const {
  const auto folder = folders_.find(watch);
  if (folder == folders_.end() || roots_.count(folder->second) == 0) return;
  throw Error(ErrorKind::internal,
              fmt::format("{}: is gone, and can be followed no longer", folder->second));
}

void FolderWatch::note(int watch, std::uint32_t mask, const char* name, Changes& changes) {
  const auto folder = folders_.find(watch);
  if (folder == folders_.end()) return;
  const std::string path = join(folder->second, name);
  // Links are made in one go, and nobody closes them.
  const bool is_link = fs::is_symlink(path);
  if ((mask & IN_ISDIR) != 0 || (is_link && fs::is_directory(path))) {
    follow(path, &changes);
  } else if (is_link || (mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0) {
    changes.files.insert(path);
  }
}

}  // namespace fahras::indexer_cli
