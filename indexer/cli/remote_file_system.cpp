#include "remote_file_system.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace fahras::indexer_cli {
namespace {

struct Remote {
  std::uint64_t type;
  const char* name;
};

// The numbers come from linux/magic.h and from the sources of the file systems.
constexpr std::array<Remote, 10> remotes{{{0x6969, "NFS"},
                                          {0xfe534d42, "SMB"},
                                          {0xff534d42, "SMB"},
                                          {0x517b, "SMB"},
                                          {0x65735546, "FUSE"},
                                          {0x01021997, "9p"},
                                          {0x00c36400, "Ceph"},
                                          {0x5346414f, "AFS"},
                                          {0x0bd00bd0, "Lustre"},
                                          {0x786f4256, "vboxsf"}}};

}  // namespace

const char* remote_name(std::uint64_t type) {
  const auto found = std::find_if(remotes.begin(), remotes.end(),
                                  [&](const Remote& remote) { return remote.type == type; });
  return found == remotes.end() ? nullptr : found->name;
}

const char* remote_file_system(const std::string& path) {
  struct statfs status = {};
  if (::statfs(path.c_str(), &status) != 0) return nullptr;
  // The types are 32 bits wide, and sign-extended by some systems.
  return remote_name(static_cast<std::uint32_t>(status.f_type));
}

}  // namespace fahras::indexer_cli
