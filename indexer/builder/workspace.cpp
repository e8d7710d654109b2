#include "workspace.h"

#include <system_error>

#include <schema/folder_names.h>

#include "failure.h"
#include "folder.h"

namespace fahras::builder {

Workspace::Workspace(const std::filesystem::path& index) : path_(index / schema::workspace_name()) {
  remove_leftovers(index);
  with_path(ErrorKind::internal, path_, [this] { std::filesystem::create_directory(path_); });
}

Workspace::Workspace(const std::filesystem::path& index, const MergeLock& /*lock*/)
    : path_(index / schema::merging_workspace) {
  with_path(ErrorKind::internal, path_, [this] {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directory(path_);
  });
}

Workspace::~Workspace() {
  std::error_code ignored;  // the next writer removes the rest
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace fahras::builder
