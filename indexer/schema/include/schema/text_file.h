// Reads small text files that users write.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace fahras::schema {

// Returns the content of a file. Throws Error(usage), which names it, if it cannot be read or is
// larger than `max_bytes`.
std::string read_text_file(const std::filesystem::path& file, std::size_t max_bytes);

}  // namespace fahras::schema
