// Removes the endings of a base and unifies its spelling: Stemmer::strip_endings() by rules.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

void strip_endings(std::u16string_view base, std::u16string& stem);

}  // namespace fahras::stem
