// An index folder without the file that names what is in use.
#pragma once

#include <filesystem>
#include <string>

namespace fahras::schema {

// A generation's file or a folder of shards that was in use, if neither CURRENT nor the list of
// shards is there: the index is damaged. Empty if all is well, also after a first build that was
// ended before it put anything in use. Throws Error(index) when the folder cannot be read.
std::string lost_part(const std::filesystem::path& index);

}  // namespace fahras::schema
