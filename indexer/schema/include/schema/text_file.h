// Texts that users write and name: small files, and whether they are UTF-8.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace fahras::schema {

// All of a file. Throws Error(usage) that names it when it cannot be read or is larger.
std::string read_text_file(const std::filesystem::path& file, std::size_t most_bytes);

// Up to 2 GB.
bool is_utf8(std::string_view text);

}  // namespace fahras::schema
