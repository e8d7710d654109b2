#include "folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <thread>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>

#include "file_facts.h"
#include "watch_failure.h"

namespace fahras::indexer_cli {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{64} << 10;
constexpr std::uint32_t followed = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                   IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF |
                                   IN_ONLYDIR;

[[noreturn]] void refuse(const std::string& folder, const char* why) {
  throw Error(ErrorKind::usage, fmt::format("--watch: {} {}", folder, why));
}

constexpr std::chrono::seconds look_every{1};

bool is_limit(int error) { return error == ENOSPC || error == ENOMEM; }

}  // namespace

FolderWatch::FolderWatch(const std::vector<std::string>& folders, LeavesOut leaves_out,
                         std::chrono::milliseconds grace)
    : inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      leaves_out_(std::move(leaves_out)),
      roots_(folders),
      grace_(grace),
      looked_(std::chrono::steady_clock::now()) {
  if (inotify_ < 0) fail_to_follow("--watch");
  try {
    for (const std::string& folder : folders) {
      check_root(folder);
      follow(folder, nullptr);
    }
  } catch (...) {
    ::close(inotify_);
    throw;
  }
}

FolderWatch::~FolderWatch() { ::close(inotify_); }

void FolderWatch::check_root(const std::string& root) const {
  if (!is_folder(root)) refuse(root, "is not a folder");
  if (is_left_out(root, {})) refuse(root, "is an index");
}

bool FolderWatch::is_root(const std::string& folder) const {
  return std::find(roots_.begin(), roots_.end(), folder) != roots_.end();
}

// Follows a folder and all folders inside. If `changes` is given, the folder is new, and its files
// were written before it was followed, so they are added to the changes.
void FolderWatch::follow(const std::string& folder, Changes* changes) {
  // The root is added before the watch, so that a change in between is found.
  if (is_root(folder)) targets_.add_root(folder);
  if (is_link(folder)) targets_.add_link(folder);
  if (!is_root(folder) && is_left_out(folder, {})) return;
  const int watch = ::inotify_add_watch(inotify_, folder.c_str(), followed);
  if (watch < 0) {
    // If the folder was removed meanwhile, or this user may not read it, this is not an error here:
    // reading reports it, and IN_ATTRIB signals when it becomes readable.
    if (!is_root(folder) && !is_limit(errno)) return;
    fail_to_follow(folder);
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

// Notes a file whose writer has closed it.
void FolderWatch::take(const std::string& path, Changes* changes) {
  if (is_link(path)) targets_.add_link(path);
  if (is_readable(path)) {
    closed_to_us_.erase(path);
  } else {
    closed_to_us_.insert(path);
  }
  if (changes != nullptr) changes->files.insert(path);
}

// Remembers which folder a watch belongs to. Returns false if the folder is already followed by
// another name that still leads to it, because a folder has one watch for all its names.
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

// Ends the watches of a folder and of all folders inside.
void FolderWatch::unfollow(const std::string& folder) {
  for (const int watch : folders_.within(folder)) {
    ::inotify_rm_watch(inotify_, watch);
    folders_.forget(watch);
  }
}

// Waits until `root` is a folder again: a program that replaces a folder may remove the old one
// first.
void FolderWatch::await_root(const std::string& root) const {
  constexpr std::chrono::milliseconds pause{20};
  const auto end = std::chrono::steady_clock::now() + grace_;
  while (!is_folder(root)) {
    if (std::chrono::steady_clock::now() >= end) {
      throw Error(ErrorKind::internal, root, "is gone and can no longer be followed");
    }
    std::this_thread::sleep_for(pause);
  }
}

// Follows all folders anew, with a new descriptor. The events that wait at the old descriptor are
// dropped.
void FolderWatch::start_again(Changes& changes) {
  ::close(inotify_);
  inotify_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (inotify_ < 0) fail_to_follow("--watch");
  folders_.clear();
  targets_.clear();
  closed_to_us_.clear();
  has_other_names_ = start_again_ = false;
  for (const std::string& root : roots_) {
    await_root(root);
    check_root(root);
    follow(root, nullptr);
  }
  changes.all = true;
  changes.replaced.merge(replaced_);
  replaced_.clear();
}

void FolderWatch::look_where_names_lead(Changes& changes) {
  const LinkTargets::Changed changed = targets_.look();
  for (const std::string& file : changed.files) take(file, &changes);
  replaced_.insert(changed.folders.begin(), changed.folders.end());
  start_again_ = start_again_ || !changed.folders.empty();
}

// Finds names that lead to another folder after a file system was mounted. A folder keeps its
// watch, so a name whose watch has changed leads to another folder.
void FolderWatch::look_where_folders_lead() {
  for (const auto& [watch, folder] : folders_.all()) {
    const int now = ::inotify_add_watch(inotify_, folder.c_str(), followed);
    if (now < 0 && is_limit(errno)) fail_to_follow(folder);
    if (now < 0 || now == watch) continue;
    replaced_.insert(folder);
    start_again_ = true;
  }
}

void FolderWatch::wait(std::chrono::milliseconds timeout, Changes& changes) {
  std::array<pollfd, 2> ready{{{inotify_, POLLIN, 0}, {mounts_.descriptor(), POLLPRI, 0}}};
  const std::chrono::milliseconds time = std::min<std::chrono::milliseconds>(timeout, look_every);
  const int count = ::poll(ready.data(), ready.size(), static_cast<int>(time.count()));
  if (ready[0].revents != 0) read_events(changes);
  mounts_changed_ = mounts_changed_ || ready[1].revents != 0;
  look(count == 0, changes);
  if (start_again_) start_again(changes);
}

// Compares where names lead. If the comparison takes long, because there are many links, it is
// repeated so seldom that it takes at most a twentieth of the time.
void FolderWatch::look(bool is_idle, Changes& changes) {
  constexpr int share = 20;
  const auto now = std::chrono::steady_clock::now();
  if (now < rests_until_ || (!is_idle && now - looked_ < look_every)) return;
  const std::clock_t before = std::clock();
  look_where_names_lead(changes);
  if (mounts_changed_) look_where_folders_lead();
  mounts_changed_ = false;
  looked_ = now;
  const std::chrono::duration<double> took(static_cast<double>(std::clock() - before) /
                                           CLOCKS_PER_SEC);
  rests_until_ = now + std::chrono::ceil<std::chrono::milliseconds>(took * share);
}

// Reads events only once, so that wait() returns in time however many files are written.
void FolderWatch::read_events(Changes& changes) {
  alignas(inotify_event) std::array<char, buffer_bytes> buffer;
  const ssize_t length = ::read(inotify_, buffer.data(), buffer.size());
  for (const char* at = buffer.data(); at < buffer.data() + length;) {
    inotify_event event{};
    std::memcpy(&event, at, sizeof event);
    const char* name = at + sizeof event;
    at = name + event.len;
    if ((event.mask & IN_Q_OVERFLOW) != 0) start_again_ = true;
    if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED)) != 0) {
      drop(event.wd, event.mask);
    }
    if ((event.mask & IN_IGNORED) != 0) folders_.forget(event.wd);
    if (event.len > 0 && *name != '.') note(event.wd, event.mask, name, changes);
  }
}

// Handles the end of a watch. For a folder inside a followed one the parent's event is enough,
// unless a link leads to it or a file system was unmounted there.
void FolderWatch::drop(int watch, std::uint32_t mask) {
  const std::string* folder = folders_.folder(watch);
  if (folder == nullptr || ((mask & IN_UNMOUNT) == 0 && !targets_.has(*folder))) return;
  replaced_.insert(*folder);
  start_again_ = true;
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
  // A link is complete when it is created, and there is no event for closing it.
  const bool is_symlink = is_link(path);
  if ((mask & IN_ISDIR) != 0 || (is_symlink && is_folder(path))) return follow(path, &changes);
  leave(path, changes);
  if (is_symlink || (mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0 || is_linked_file(path)) {
    take(path, &changes);
  }
}

// Handles a change of attributes: a file or folder that could not be read may be readable now.
void FolderWatch::open_up(const std::string& path, std::uint32_t mask, Changes& changes) {
  if ((mask & IN_ISDIR) != 0) {
    if (folders_.watch(path) < 0) follow(path, &changes);
  } else if (closed_to_us_.contains(path) && is_readable(path)) {
    take(path, &changes);
  }
}

// Handles a folder, or a link to a folder, that has lost its name; the name may already belong to
// another file.
void FolderWatch::leave(const std::string& path, Changes& changes) {
  if (folders_.watch(path) < 0) return;
  for (const std::string& root : roots_) {
    if (root == path || root.starts_with(path_in(path, ""))) {
      replaced_.insert(root);
      start_again_ = true;
    }
  }
  unfollow(path);
  start_again_ = start_again_ || has_other_names_;
  if (is_folder(path)) follow(path, &changes);
}

}  // namespace fahras::indexer_cli
