// The names of files and folders in an index folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fahras::schema {

inline constexpr const char* lock_file = "LOCK";
// The new content of CURRENT and of shards.stub is written to these files. They are renamed to
// CURRENT or shards.stub once everything that they name is in place.
inline constexpr const char* next_current_file = "CURRENT.new";
inline constexpr const char* next_shards_file = "shards.stub.new";

std::string generation_name(std::uint64_t number);  // generation-000007.json
std::string segment_name(std::uint64_t number);     // segment-000012
std::string synonyms_name(std::uint64_t number);    // synonyms-000007.txt, of generation 7
std::string removed_name(std::uint64_t number);     // removed-000007, of generation 7
std::string shards_name(std::uint64_t number);      // shards-000003: a folder of shards
std::string shard_name(std::uint64_t number);       // shard-0002, in such a folder
std::string workspace_name();                       // building-PID
// The workspace of a merge that runs beside writers. No process has the number 0.
inline constexpr const char* merging_workspace = "building-0";

enum class Part { generation, segment, synonyms, removed, shards, workspace };

struct NumberedPart {
  Part part;
  std::uint64_t number;
};
// Returns the part and the number in a name; nothing if it is not the name of a part with a number.
std::optional<NumberedPart> numbered_part(std::string_view name);
// Whether a name is one of the given part. The name of a workspace may also be that of
// fahras-replicate: building-XXXXXX, with six letters and digits.
bool is_named_as(Part part, std::string_view name);
// Whether a file or folder of this name may be part of an index.
bool is_part_of_index(std::string_view name);

}  // namespace fahras::schema
