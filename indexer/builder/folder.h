// Prepares and cleans up the folder of an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <builder/update.h>

namespace fahras::builder {

// Creates the folder if there is none and `create` allows it. Throws Error(index) if it holds a
// name that does not belong to an index, Error(internal) if it cannot be created or read.
void claim_folder(const std::filesystem::path& index, MayCreate create = MayCreate::yes);

struct NextNumbers {
  std::uint64_t generation = 1;
  std::uint64_t segment = 1;
  std::uint64_t shards = 1;
};
// Numbers that are greater than all in the names of the folder, so that no name is used twice, also
// where an index becomes one of shards or the other way round. Whoever copies an index meanwhile
// must not find another content under a name.
NextNumbers next_numbers(const std::filesystem::path& index);

// Removes what no reader uses: workspaces of writers that died, and the generations, segments,
// synonyms, lists of removed documents and shards that CURRENT or schema::shards_file does not
// name; CURRENT, too, if there is a schema::shards_file, which readers prefer. If the file that is
// in use cannot be read, only workspaces are removed. The workspace named `own` stays.
void remove_leftovers(const std::filesystem::path& index, const std::string& own = {});
// Does the same after publishing, and ignores errors: the next writer removes what is left.
void remove_replaced(const std::filesystem::path& index, const std::string& own = {}) noexcept;

}  // namespace fahras::builder
