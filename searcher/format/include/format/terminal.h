// Prepares text from documents for output on a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::format {

// Returns `text` with control characters made printable, and each mark between `open` and `close`.
// Marks are offsets into a stored text in which `text` begins at byte `begin`.
std::string highlight(std::string_view text, std::size_t begin, const std::vector<Mark>& marks,
                      std::string_view open, std::string_view close);

}  // namespace fahras::format
