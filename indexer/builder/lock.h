// One writer at a time.
#pragma once

#include <filesystem>

#include <builder/update.h>

#include "file_descriptor.h"

namespace fahras::builder {

// Holds INDEX/LOCK while it lives: an open file description lock, a kind of byte-range lock, which
// network file systems know too, and which two writers in one process exclude each other by. The
// kernel drops the lock with its process, so a file that a killed writer left is harmless; it is
// never removed, since removing locked files is a race.
class WriterLock {
 public:
  // Makes the folder, if there is none and `create` allows it. Throws Error(internal) naming the
  // process that holds the lock, or why nothing can be locked there, and what claim_folder()
  // throws.
  explicit WriterLock(const std::filesystem::path& index, MayCreate create = MayCreate::yes);

  // To be called before something is published. Throws Error(index) if the file that is locked is
  // no longer INDEX/LOCK: the folder was removed, moved or replaced.
  void check_place() const;

  // From now on programs that this process executes or becomes hold the lock too, until the last of
  // them has ended.
  void pass_on() const;

 private:
  std::filesystem::path path_;
  FileDescriptor file_;
};

}  // namespace fahras::builder
