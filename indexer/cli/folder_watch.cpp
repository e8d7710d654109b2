#include "folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>

#include "file_facts.h"

namespace fahras::indexer_cli {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{64} << 10;
constexpr std::uint32_t followed = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                   IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF |
                                   IN_ONLYDIR;

[[noreturn]] void refuse(const std::string& folder, const char* why) {
  throw Error(ErrorKind::usage, fmt::format("--watch: {} {}", folder, why));
}

[[noreturn]] void fail(const std::string& what) {
  const char* hint = errno == ENOSPC ? "; raise fs.inotify.max_user_watches" : "";
  throw Error(ErrorKind::internal,
              fmt::format("{}: cannot be followed: {}{}", what, std::strerror(errno), hint));
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<std::string>& folders, LeavesOut leaves_out)
    : inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      leaves_out_(std::move(leaves_out)),
      roots_(folders) {
  if (inotify_ < 0) fail("--watch");
  try {
    for (const std::string& folder : folders) {
      if (!is_folder(folder)) refuse(folder, "is no folder");
      if (is_left_out(folder, {})) refuse(folder, "is an index");
      follow(folder, nullptr);
    }
  } catch (...) {
    ::close(inotify_);
    throw;
  }
}

FolderWatch::~FolderWatch() { ::close(inotify_); }

// A folder inside a followed one may go and come again; nobody would tell of a root's return.
[[noreturn]] void FolderWatch::end_without(const std::string& root) {
  throw Error(ErrorKind::internal, fmt::format("{}: is gone, and can be followed no longer", root));
}

bool FolderWatch::is_root(const std::string& folder) const {
  return std::find(roots_.begin(), roots_.end(), folder) != roots_.end();
}

// What is in a folder that came later was written before it was followed: with `changes`, it has
// changed.
void FolderWatch::follow(const std::string& folder, Changes* changes) {
  if (!is_root(folder) && is_left_out(folder, {})) return;
  const int watch = ::inotify_add_watch(inotify_, folder.c_str(), followed);
  if (watch < 0) {
    // One that is gone again is no reason to end, nor one that is closed to us: whoever reads it
    // will tell, and IN_ATTRIB when it opens.
    if (!is_root(folder) && errno != ENOSPC && errno != ENOMEM) return;
    fail(folder);
  }
  if (!remember(watch, folder)) {
    has_other_names_ = true;
    start_again_ = start_again_ || changes != nullptr;
    return;
  }
  for (const std::string& name : names_in(folder)) {
    const std::string path = path_in(folder, name);
    if (is_folder(path)) {
      follow(path, changes);
    } else {
      take(path, changes);
    }
  }
}

// A file that is there, written by somebody who closed it.
void FolderWatch::take(const std::string& path, Changes* changes) {
  if (is_readable(path)) {
    closed_to_us_.erase(path);
  } else {
    closed_to_us_.insert(path);
  }
  if (changes != nullptr) changes->files.insert(path);
}

// False if it is followed by another name that still leads there: a folder has one watch, whatever
// its names.
bool FolderWatch::remember(int watch, const std::string& folder) {
  if (const std::string* known = folders_.folder(watch); known != nullptr && *known != folder) {
    if (is_same_folder(*known, folder)) return false;
    unfollow(std::string(*known));
    watch = ::inotify_add_watch(inotify_, folder.c_str(), followed);
  }
  if (const int before = folders_.watch(folder); before >= 0 && before != watch) unfollow(folder);
  folders_.add(watch, folder);
  return true;
}

// With all that is in it.
void FolderWatch::unfollow(const std::string& folder) {
  for (const int watch : folders_.within(folder)) {
    ::inotify_rm_watch(inotify_, watch);
    folders_.forget(watch);
  }
}

// By a new descriptor: what is still to be told by the old one is of no use.
void FolderWatch::start_again(Changes& changes) {
  ::close(inotify_);
  inotify_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (inotify_ < 0) fail("--watch");
  folders_.clear();
  closed_to_us_.clear();
  has_other_names_ = start_again_ = false;
  for (const std::string& root : roots_) {
    if (!is_folder(root)) end_without(root);
    follow(root, nullptr);
  }
  changes.all = true;
}

void FolderWatch::wait(std::chrono::milliseconds longest, Changes& changes) {
  pollfd ready{inotify_, POLLIN, 0};
  if (::poll(&ready, 1, static_cast<int>(longest.count())) > 0) read_events(changes);
}

// One reading: who waits has a time to keep, however fast files come.
void FolderWatch::read_events(Changes& changes) {
  alignas(inotify_event) std::array<char, buffer_bytes> buffer;
  const ssize_t length = ::read(inotify_, buffer.data(), buffer.size());
  for (const char* at = buffer.data(); at < buffer.data() + length;) {
    inotify_event event{};
    std::memcpy(&event, at, sizeof event);
    const char* name = at + sizeof event;
    at = name + event.len;
    if ((event.mask & IN_Q_OVERFLOW) != 0) start_again_ = true;
    if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) drop(event.wd);
    if ((event.mask & IN_IGNORED) != 0) folders_.forget(event.wd);
    if (event.len > 0 && *name != '.') note(event.wd, event.mask, name, changes);
  }
  if (start_again_) start_again(changes);
}

void FolderWatch::drop(int watch) const {
  const std::string* folder = folders_.folder(watch);
  if (folder != nullptr && is_root(*folder)) end_without(*folder);
}

void FolderWatch::note(int watch, std::uint32_t mask, const char* name, Changes& changes) {
  const std::string* known = folders_.folder(watch);
  if (known == nullptr) return;
  const std::string folder = *known;
  if (is_left_out(folder, name)) {
    if (!is_root(folder)) unfollow(folder);
    return;
  }
  const std::string path = path_in(folder, name);
  if ((mask & (IN_MOVED_FROM | IN_DELETE)) != 0) {
    closed_to_us_.erase(path);
    leave(path, changes);
  } else if ((mask & IN_ATTRIB) != 0) {
    open_up(path, mask, changes);
  } else {
    come(path, mask, changes);
  }
}

void FolderWatch::come(const std::string& path, std::uint32_t mask, Changes& changes) {
  // Links are made in one go, and nobody closes them.
  const bool is_symlink = is_link(path);
  if ((mask & IN_ISDIR) != 0 || (is_symlink && is_folder(path))) return follow(path, &changes);
  leave(path, changes);
  if (is_symlink || (mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0 || is_linked_file(path)) {
    take(path, &changes);
  }
}

// Of what could not be read when it came: now it may be.
void FolderWatch::open_up(const std::string& path, std::uint32_t mask, Changes& changes) {
  if ((mask & IN_ISDIR) != 0) {
    if (folders_.watch(path) < 0) follow(path, &changes);
  } else if (closed_to_us_.contains(path) && is_readable(path)) {
    take(path, &changes);
  }
}

// Of a folder, or a link to one; something else may have its name already.
void FolderWatch::leave(const std::string& path, Changes& changes) {
  if (folders_.watch(path) < 0) return;
  for (const std::string& root : roots_) {
    if (root == path || root.starts_with(path_in(path, ""))) end_without(root);
  }
  unfollow(path);
  start_again_ = start_again_ || has_other_names_;
  if (is_folder(path)) follow(path, &changes);
}

}  // namespace fahras::indexer_cli
