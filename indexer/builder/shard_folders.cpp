#include "shard_folders.h"

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/stub.h>

namespace fahras::builder {

std::vector<std::filesystem::path> shard_folders(const std::filesystem::path& index) {
  std::vector<std::filesystem::path> folders;
  for (schema::Source& source : schema::resolve_index(index)) {
    if (source.remote) {
      throw Error(ErrorKind::index, index.string(),
                  fmt::format("{} is served by another machine; use its folder there",
                              source.remote->name()));
    }
    folders.push_back(std::move(source.folder));
  }
  return folders;
}

}  // namespace fahras::builder
