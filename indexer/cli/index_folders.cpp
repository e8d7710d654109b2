#include "index_folders.h"

#include <system_error>

#include <builder/info.h>

namespace fahras::indexer_cli {

bool IndexFolders::operator()(const std::string& folder, std::string_view name) const {
  if (!name.empty() && !builder::is_part_of_index(name)) return false;
  std::error_code none;
  return std::filesystem::equivalent(folder, own_, none) || builder::is_index_folder(folder);
}

}  // namespace fahras::indexer_cli
