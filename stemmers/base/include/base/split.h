// Functions that split and trim texts.
#pragma once

#include <string_view>
#include <vector>

namespace fahras::base {

// Returns the pieces between separators, including empty ones: one piece more than there are
// separators. The pieces refer to `text`, which must outlive them.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

// Returns `text` without the characters of `trimmed` at its beginning and end.
std::string_view trim(std::string_view text, std::string_view trimmed = " \t");

// Like split(), but trims spaces and tabs from the pieces, and leaves out those that are empty
// then.
std::vector<std::string_view> split_list(std::string_view text, std::string_view separator);

}  // namespace fahras::base
