// Recognises an index folder that lacks the file which names what is in use.
#pragma once

#include <filesystem>
#include <string>

namespace fahras::schema {

// Returns the name of a generation's file or of a folder of shards that was in use, if the folder
// has neither CURRENT nor the list of shards: then the index is damaged. Returns an empty string if
// it is not, which includes a first build that ended before it published anything. Throws
// Error(index) if the folder cannot be read.
std::string lost_part(const std::filesystem::path& index);

}  // namespace fahras::schema
