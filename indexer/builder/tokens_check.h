// Whether a segment's forward index fits its articles.
#pragma once

#include <filesystem>

namespace fahras::builder {

// Reads the dictionaries and every article's tokens. Throws Error(index) for the first that is
// damaged, lacks a word, or does not have its article's parts.
void check_tokens(const std::filesystem::path& articles);

}  // namespace fahras::builder
