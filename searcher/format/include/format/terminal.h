// Marked text from documents, made safe and readable for a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::format {

// `text`, which begins at byte `begin` of the stored text that `marks` point into, printable, with
// each mark between `open` and `close`.
std::string highlight(std::string_view text, std::size_t begin, const std::vector<Mark>& marks,
                      std::string_view open, std::string_view close);

}  // namespace fahras::format
