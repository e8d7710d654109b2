// Prepares and cleans up the folder of an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <builder/update.h>

namespace fahras::builder {

// Makes sure that a folder can be that of an index. Creates it if there is none and `create` allows
// it. Throws Error(index) if it contains a file or folder that is not part of an index, and
// Error(internal) if it cannot be created or read.
void claim_folder(const std::filesystem::path& index, MayCreate create = MayCreate::yes);

struct NextNumbers {
  std::uint64_t generation = 1;
  std::uint64_t segment = 1;
  std::uint64_t shards = 1;
};
// Returns numbers that are greater than all in the names of the folder, so that no name is used
// twice, even if an index without shards is replaced by one with shards or the other way round. A
// program that copies the index meanwhile relies on a name always having the same content.
NextNumbers next_numbers(const std::filesystem::path& index);

// Removes what no reader uses: workspaces of writers that died, and the generations, segments,
// synonyms, lists of removed documents and shards that CURRENT or schema::shards_file does not
// name; CURRENT, too, if there is a schema::shards_file, which readers prefer. If the file that is
// in use cannot be read, only workspaces are removed. The workspace named `own` stays, and that of
// a merge that runs.
void remove_leftovers(const std::filesystem::path& index, const std::string& own = {});
// Does the same after publishing, and ignores errors: the next writer removes what is left.
void remove_replaced(const std::filesystem::path& index, const std::string& own = {}) noexcept;

}  // namespace fahras::builder
