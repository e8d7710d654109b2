// The lock of an index, which one writer holds at a time.
#pragma once

#include <filesystem>
#include <functional>

#include <builder/update.h>

#include "file_descriptor.h"

namespace fahras::builder {

// Holds a lock on INDEX/LOCK until it is destroyed. It is an open file description lock, a kind of
// byte-range lock, which works on network file systems and between two writers of one process. The
// kernel releases it when the process ends, so that the file of a killed writer does no harm. The
// file is never removed, because removing locked files is a race.
class WriterLock {
 public:
  // Takes the lock, after claim_folder(). Throws LockedError with the process that holds the
  // lock, Error(internal) with the reason why the file cannot be locked, and what claim_folder()
  // throws.
  explicit WriterLock(const std::filesystem::path& index, MayCreate create = MayCreate::yes);
  // Waits for other writers. Throws LockedError if they still hold the lock when `stopped` returns
  // true.
  WriterLock(const std::filesystem::path& index, const std::function<bool()>& stopped);

  // Must be called before publishing. Throws Error(index) if the locked file is no longer
  // INDEX/LOCK, because the folder was removed, moved or replaced.
  void check_place() const;

  // Lets the programs that this process executes inherit the lock. It is then held until the last
  // of them has ended.
  void pass_on() const;

 private:
  std::filesystem::path path_;
  FileDescriptor file_;
};

// The right to merge segments beside writers, which one thread of all processes has at a time. It
// is a lock on another byte of INDEX/LOCK.
class MergeLock {
 public:
  // Throws LockedError if another thread has the right, and what WriterLock's constructor throws.
  explicit MergeLock(const std::filesystem::path& index);
  // Whether a MergeLock of the index exists, in any process.
  static bool is_held(const std::filesystem::path& index);

 private:
  FileDescriptor file_;
};

}  // namespace fahras::builder
