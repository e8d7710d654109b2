#include "remote_file_system.h"

#include <linux/magic.h>

#include <string_view>

#include <support/catch.h>

using namespace fahras::indexer_cli;

TEST_CASE("network file systems are recognised by their type") {
  CHECK(remote_name(NFS_SUPER_MAGIC) == std::string_view("NFS"));
  CHECK(remote_name(SMB_SUPER_MAGIC) == std::string_view("SMB"));
  CHECK(remote_name(V9FS_MAGIC) == std::string_view("9p"));
  CHECK(remote_name(EXT4_SUPER_MAGIC) == nullptr);
  CHECK(remote_name(TMPFS_MAGIC) == nullptr);
  CHECK(remote_name(OVERLAYFS_SUPER_MAGIC) == nullptr);
}

TEST_CASE("the file system of a path is determined, and a missing path has none") {
  CHECK(remote_file_system("/proc") == nullptr);
  CHECK(remote_file_system("/none/of/that/name") == nullptr);
}
