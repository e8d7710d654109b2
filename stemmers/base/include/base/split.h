// Texts cut at separators.
#pragma once

#include <string_view>
#include <vector>

namespace fahras::base {

// The pieces between separators, empty ones too: one more than there are separators. The pieces are
// parts of `text`, which must outlive them.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

// `text` without the characters of `trimmed` at both ends.
std::string_view trim(std::string_view text, std::string_view trimmed = " \t");

// The pieces that are not empty once they are trimmed of spaces and tabs.
std::vector<std::string_view> split_list(std::string_view text, std::string_view separator);

}  // namespace fahras::base
