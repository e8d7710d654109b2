#include "index_folders.h"

#include <system_error>

#include <builder/info.h>
#include <schema/folder_names.h>

namespace fahras::indexer_cli {

bool IndexFolders::operator()(const std::string& folder, std::string_view name) const {
  if (!name.empty() && !schema::is_part_of_index(name)) return false;
  std::error_code none;
  return std::filesystem::equivalent(folder, own_, none) || builder::is_index_folder(folder);
}

}  // namespace fahras::indexer_cli
