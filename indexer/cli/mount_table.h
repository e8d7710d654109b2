// Notices when file systems are mounted or unmounted.
#pragma once

namespace fahras::indexer_cli {

class MountTable {
 public:
  MountTable();
  ~MountTable();
  MountTable(const MountTable&) = delete;
  MountTable& operator=(const MountTable&) = delete;

  // Returns a descriptor for poll(), which reports POLLPRI if something was mounted or unmounted
  // since it was last polled. It is negative, which poll() ignores, if the system has no such
  // table.
  int descriptor() const { return file_; }

 private:
  int file_;
};

}  // namespace fahras::indexer_cli
