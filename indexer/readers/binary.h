// Distinguishes binary files from text by their content, whatever their names say.
#pragma once

#include <string_view>

namespace fahras::readers {

// Whether a file that begins with `head` has the signature of an image, a document, a program, a
// sound, a key or a database.
bool has_binary_signature(std::string_view head);
// Whether `head` has such a signature or is not text in the encoding that it seems to have: too
// many of its bytes cannot be decoded, or become control, private or unassigned characters.
bool is_binary(std::string_view head);

}  // namespace fahras::readers
