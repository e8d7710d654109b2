// What a writer may do in an index folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <builder/update.h>

namespace fahras::builder {

// Creates the folder if there is none and `create` allows it. Throws Error(index) if it holds
// anything that is no part of an index, Error(internal) if it cannot be created or read.
void claim_folder(const std::filesystem::path& index, MayCreate create = MayCreate::yes);

struct NextNumbers {
  std::uint64_t generation = 1;
  std::uint64_t segment = 1;
  std::uint64_t shards = 1;
};
// Greater than all numbers that the folder's names hold, and so never used before, also where an
// index of one folder became one of shards or the other way round: who copies an index meanwhile
// must not find other content under a name.
NextNumbers next_numbers(const std::filesystem::path& index);

// Removes what no reader needs: workspaces of writers that died, and the generations, segments,
// synonyms, lists of removed documents and shards that CURRENT or schema::shards_file does not
// name; CURRENT too where that file is, for readers read that one. Nothing but workspaces if the
// one in use cannot be read.
// The workspace named `own` stays.
void remove_leftovers(const std::filesystem::path& index, const std::string& own = {});
// The same after publishing, when nothing can go wrong any more: what cannot be removed is left to
// the next writer.
void remove_replaced(const std::filesystem::path& index, const std::string& own = {}) noexcept;

}  // namespace fahras::builder
