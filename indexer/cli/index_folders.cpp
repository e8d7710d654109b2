#include "index_folders.h"

#include <system_error>

#include <builder/info.h>

namespace fahras::indexer_cli {

bool IndexFolders::operator()(const std::string& folder) const {
  std::error_code none;
  return std::filesystem::equivalent(folder, own_, none) || builder::is_index_folder(folder);
}

}  // namespace fahras::indexer_cli
