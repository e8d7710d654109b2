#include "lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/folder_names.h>

#include "folder.h"

namespace fahras::builder {
namespace {

int open_lock(const std::filesystem::path& index) {
  constexpr mode_t readable_by_all = 0666;
  claim_folder(index);
  return ::open((index / schema::lock_file).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, readable_by_all);
}

// The system knows at once who holds it, but not of two in one process.
bool take_record_lock(int file) {
  struct flock whole = {};
  whole.l_type = F_WRLCK;
  return ::fcntl(file, F_SETLK, &whole) == 0 || (errno != EAGAIN && errno != EACCES);
}

std::string holder(int file) {
  struct flock whole = {};
  whole.l_type = F_WRLCK;
  const bool is_known = ::fcntl(file, F_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
  if (is_known && whole.l_pid > 0) return fmt::format("process {}", whole.l_pid);
  std::array<char, 32> text{};
  const ssize_t length = ::pread(file, text.data(), text.size(), 0);
  return length > 0 ? fmt::format("process {}", std::string_view(text.data(), length))
                    : std::string("another process");
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& index) : file_(open_lock(index)) {
  if (!file_) {
    throw Error(ErrorKind::internal,
                fmt::format("{}: cannot be written: {}", index.string(), std::strerror(errno)));
  }
  if (!take_record_lock(file_.get()) || ::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    throw Error(ErrorKind::internal, fmt::format("{}: {} is writing to this index; wait for it",
                                                 index.string(), holder(file_.get())));
  }
  // The number is for messages only; a writer that cannot leave it still holds the lock.
  const std::string pid = std::to_string(::getpid());
  if (::ftruncate(file_.get(), 0) == 0) {
    [[maybe_unused]] const ssize_t written = ::pwrite(file_.get(), pid.data(), pid.size(), 0);
  }
}

}  // namespace fahras::builder
