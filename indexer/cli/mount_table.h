// Notices when file systems are mounted or unmounted.
#pragma once

namespace fahras::indexer_cli {

class MountTable {
 public:
  MountTable();
  ~MountTable();
  MountTable(const MountTable&) = delete;
  MountTable& operator=(const MountTable&) = delete;

  // A descriptor for poll(), which has POLLPRI when something has changed since it was last polled.
  // Negative, which poll() ignores, if the system has no such table.
  int descriptor() const { return file_; }

 private:
  int file_;
};

}  // namespace fahras::indexer_cli
