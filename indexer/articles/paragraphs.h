// Splits running text into paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::articles {

// Returns the paragraphs of a text, each as a line that is squeezed (line.h) and not empty. A line
// break ends a paragraph, unless the text is hard-wrapped: then its lines have similar widths of at
// most 100 characters, and blank lines separate the paragraphs.
std::vector<std::string> split_paragraphs(std::string_view text);

}  // namespace fahras::articles
