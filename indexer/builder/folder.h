// The names in an index folder, and what a writer may do to them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace fahras::builder {

inline constexpr const char* lock_file = "LOCK";
inline constexpr const char* next_current_file = "CURRENT.new";
inline constexpr const char* next_shards_file = "shards.stub.new";

std::string generation_name(std::uint64_t number);  // generation-000007.json
std::string segment_name(std::uint64_t number);     // segment-000012
std::string synonyms_name(std::uint64_t number);    // synonyms-000007.txt, of generation 7
std::string removed_name(std::uint64_t number);     // removed-000007, of generation 7
std::string shards_name(std::uint64_t number);      // shards-000003: a folder of shards
std::string shard_name(std::uint64_t number);       // shard-0002, in such a folder
std::string workspace_name();                       // building-PID

// Creates the folder if there is none. Throws Error(index) if it holds anything that is no part of
// an index, Error(internal) if it cannot be created.
void claim_folder(const std::filesystem::path& index);

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
