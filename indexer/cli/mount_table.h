// Tells when file systems are mounted or unmounted.
#pragma once

namespace fahras::indexer_cli {

class MountTable {
 public:
  MountTable();
  ~MountTable();
  MountTable(const MountTable&) = delete;
  MountTable& operator=(const MountTable&) = delete;

  // For poll(): POLLPRI when something changed since the last poll() of it. Negative, which poll()
  // passes over, where the system has no such table.
  int descriptor() const { return file_; }

 private:
  int file_;
};

}  // namespace fahras::indexer_cli
