#include "lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <thread>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/folder_names.h>

#include "folder.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_lock_error(const fs::path& path, const char* what) {
  throw Error(ErrorKind::internal, path.string(),
              fmt::format("{}: {}", what, std::strerror(errno)));
}

// Anyone who can open the file can lock it: read permission is enough for a shared lock, and any
// lock keeps writers out. Therefore only the owner may read the file. The group may write it, and
// so lock it, if the umask permits.
constexpr mode_t for_writers = S_IRUSR | S_IWUSR | S_IWGRP;

// Corrects the permissions of a file that an older version has created with read permission for all
// users.
void keep_readers_out(int file) {
  struct stat status = {};
  if (::fstat(file, &status) != 0) return;
  const mode_t wanted = status.st_mode & for_writers;
  if ((status.st_mode & ALLPERMS) == wanted) return;
  // Only the owner may change the permissions; for other writers this failure is not an error.
  [[maybe_unused]] const int changed = ::fchmod(file, wanted);
}

int open_lock(const fs::path& index, MayCreate create) {
  claim_folder(index, create);
  const fs::path path = index / schema::lock_file;
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, for_writers);
  if (file < 0) throw_lock_error(path, "cannot be written");
  return file;
}

// Returns the range of the file that a writer locks. The range begins after the content of the
// file, because on some systems no process can read a locked range. Its length in bytes is the
// process number of the writer: the kernel reports the length to a writer that is refused.
struct flock own_range() {
  struct flock range = {};
  range.l_type = F_WRLCK;
  range.l_whence = SEEK_SET;
  range.l_start = off_t{1} << 30;
  range.l_len = ::getpid();
  return range;
}

std::string holder(int file) {
  struct flock range = own_range();
  if (::fcntl(file, F_OFD_GETLK, &range) != 0 || range.l_type == F_UNLCK) return "another process";
  // Older versions use a lock of another kind, which belongs to the process.
  if (range.l_pid > 0) return fmt::format("process {}", range.l_pid);
  const bool is_own_kind = range.l_start == own_range().l_start && range.l_len > 0;
  return is_own_kind ? fmt::format("process {}", range.l_len) : std::string("another process");
}

// Returns whether the lock was free.
bool try_take(int file, const fs::path& index, struct flock range) {
  if (::fcntl(file, F_OFD_SETLK, &range) == 0) return true;
  if (errno != EAGAIN && errno != EACCES)
    throw_lock_error(index / schema::lock_file, "cannot be locked");
  return false;
}

void take(int file, const fs::path& index) {
  if (try_take(file, index, own_range())) return;
  throw LockedError(index.string(),
                    fmt::format("{} is writing to this index; wait for it", holder(file)));
}

// Writers that follow each other at once leave the lock free for a moment only, so it is tried
// often.
void wait_for(int file, const fs::path& index, const std::function<bool()>& stopped) {
  while (!try_take(file, index, own_range())) {
    if (stopped && stopped()) take(file, index);
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
}

// The byte that a merge beside writers locks, before own_range().
struct flock merge_range() {
  struct flock range = own_range();
  range.l_start -= 1;
  range.l_len = 1;
  return range;
}

// Writes the number of the process into the file for people to read; the lock does not depend on
// it.
void leave_number(int file) {
  const std::string pid = std::to_string(::getpid());
  if (::ftruncate(file, 0) == 0) {
    [[maybe_unused]] const ssize_t written = ::pwrite(file, pid.data(), pid.size(), 0);
  }
}

}  // namespace

WriterLock::WriterLock(const fs::path& index, MayCreate create)
    : path_(index / schema::lock_file), file_(open_lock(index, create)) {
  take(file_.get(), index);
  check_place();
  keep_readers_out(file_.get());
  leave_number(file_.get());
}

WriterLock::WriterLock(const fs::path& index, const std::function<bool()>& stopped)
    : path_(index / schema::lock_file), file_(open_lock(index, MayCreate::no)) {
  wait_for(file_.get(), index, stopped);
  check_place();
  keep_readers_out(file_.get());
  leave_number(file_.get());
}

void WriterLock::check_place() const {
  struct stat locked = {};
  struct stat there = {};
  if (::fstat(file_.get(), &locked) == 0 && ::stat(path_.c_str(), &there) == 0 &&
      locked.st_dev == there.st_dev && locked.st_ino == there.st_ino) {
    return;
  }
  throw Error(ErrorKind::index, path_.parent_path().string(),
              "was removed, moved or replaced during the change");
}

MergeLock::MergeLock(const fs::path& index) : file_(open_lock(index, MayCreate::no)) {
  if (!try_take(file_.get(), index, merge_range()))
    throw LockedError(index.string(), "another process is merging this index");
}

bool MergeLock::is_held(const fs::path& index) {
  const FileDescriptor file(::open((index / schema::lock_file).c_str(), O_WRONLY | O_CLOEXEC));
  struct flock range = merge_range();
  return file && ::fcntl(file.get(), F_OFD_GETLK, &range) == 0 && range.l_type != F_UNLCK;
}

void WriterLock::pass_on() const {
  if (::fcntl(file_.get(), F_SETFD, 0) != 0) throw_lock_error(path_, "cannot be passed on");
}

}  // namespace fahras::builder
