// Splits running text into paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::articles {

// The paragraphs of a text, each a squeezed line that is not empty. A line break ends a paragraph,
// unless the text is hard-wrapped: then its lines have similar widths of at most 100 characters,
// and blank lines separate the paragraphs.
std::vector<std::string> split_paragraphs(std::string_view text);

}  // namespace fahras::articles
