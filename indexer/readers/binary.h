// Whether a file is something else than text, whatever its name says.
#pragma once

#include <string_view>

namespace fahras::readers {

// By what images, documents, programs, sound, keys and databases begin with.
bool has_binary_signature(std::string_view head);
// The same, or bytes that are no text in the encoding they seem to have: too many that cannot be
// decoded, or that become control, private or unassigned characters.
bool is_binary(std::string_view head);

}  // namespace fahras::readers
