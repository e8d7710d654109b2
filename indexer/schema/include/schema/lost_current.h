// Recognises an index folder that lacks the file which names what is in use.
#pragma once

#include <filesystem>
#include <string>

namespace fahras::schema {

// The name of a generation's file or a folder of shards that was in use, if the folder has neither
// CURRENT nor the list of shards: the index is damaged. Empty if it is not, also after a first
// build that ended before it published anything. Throws Error(index) if the folder cannot be read.
std::string lost_part(const std::filesystem::path& index);

}  // namespace fahras::schema
