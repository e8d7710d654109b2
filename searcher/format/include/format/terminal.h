// Text from documents and queries, made safe and readable for a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::format {

// Without what could steer a terminal or turn a line around: control characters (a line break or a
// tab becomes a space), escape sequences' introducers, direction embeddings, overrides, isolates.
std::string clean(std::string_view text);

// `text`, which begins at byte `begin` of the stored text that `marks` point into, cleaned, with
// each mark between `open` and `close`.
std::string highlight(std::string_view text, std::size_t begin, const std::vector<Mark>& marks,
                      std::string_view open, std::string_view close);

}  // namespace fahras::format
