// How deep an HTML page nests, judged before it is parsed: gumbo takes time in proportion to the
// depth for every tag, and a hostile page could keep it busy for hours.
#pragma once

#include <cstddef>
#include <string_view>

namespace fahras::readers {

inline constexpr std::size_t max_html_depth = 1500;

// Stops counting beyond max_html_depth. Unclosed tags count as nested: never too low an answer.
std::size_t html_depth(std::string_view html);

}  // namespace fahras::readers
