// Running text → paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::articles {

// One squeezed line each, none empty. A line break ends a paragraph, unless the text is
// hard-wrapped: lines of similar width, at most 100 characters, in groups parted by blank lines.
std::vector<std::string> split_paragraphs(std::string_view text);

}  // namespace fahras::articles
