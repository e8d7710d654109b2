// An index folder without the file that names what is in use.
#pragma once

#include <filesystem>
#include <string>

namespace fahras::schema {

// Written before what they name is in place, and renamed to the file that puts it in use.
inline constexpr const char* next_current_file = "CURRENT.new";
inline constexpr const char* next_shards_file = "shards.stub.new";

// A generation's file or a folder of shards that was in use, if neither CURRENT nor the list of
// shards is there: the index is damaged. Empty if all is well, also after a first build that was
// ended before it put anything in use. Throws Error(index) when the folder cannot be read.
std::string lost_part(const std::filesystem::path& index);

}  // namespace fahras::schema
