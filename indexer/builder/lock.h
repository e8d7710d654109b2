// One writer at a time.
#pragma once

#include <filesystem>

#include "file_descriptor.h"

namespace fahras::builder {

// Holds INDEX/LOCK while it lives. The kernel drops the lock with its process, so a file that a
// killed writer left is harmless; it is never removed, since removing locked files is a race.
class WriterLock {
 public:
  // Makes the folder, if there is none. Throws Error(internal) naming the process that holds the
  // lock, and what claim_folder() throws.
  explicit WriterLock(const std::filesystem::path& index);

 private:
  FileDescriptor file_;
};

}  // namespace fahras::builder
