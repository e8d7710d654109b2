#include "mount_table.h"

#include <fcntl.h>
#include <unistd.h>

namespace fahras::indexer_cli {

MountTable::MountTable() : file_(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)) {}

MountTable::~MountTable() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace fahras::indexer_cli
