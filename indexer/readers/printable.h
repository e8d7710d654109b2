// Makes text of unknown origin, such as file names, safe to print on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace fahras::readers {

// Returns a copy of `text` with U+FFFD in place of invalid UTF-8, of control characters and of
// characters that change the direction of the text after them.
std::string printable(std::string_view text);

}  // namespace fahras::readers
