// Names and messages hold what strangers wrote, and go to terminals.
#pragma once

#include <string>
#include <string_view>

namespace fahras::readers {

// With U+FFFD for what is no UTF-8, for control characters and for those that turn the direction of
// what follows.
std::string printable(std::string_view text);

}  // namespace fahras::readers
