// Decides in which format a file is read: by the extension of its name, else by its first bytes.
#pragma once

#include <string>
#include <string_view>

#include <readers/reader.h>

namespace fahras::readers {

enum class Kind { text, html, json, jsonl, feed, archive, binary, empty };

// Returns the kind that the extension of a name indicates. Returns Kind::empty for an unknown
// extension, and for .xml, which may be a feed or HTML.
Kind kind_by_name(std::string_view name);
// Returns the kind that the first bytes of a file indicate; Kind::binary if they are not text.
Kind kind_by_content(std::string_view head);
// Returns the kind as which a file is read. Binary data are never read as text, and archives are
// always opened, whatever --input says. For other files --input decides, else the name, else the
// content.
Kind choose_kind(std::string_view name, std::string_view head, const Options& options);
// Returns why a file that was found in a folder or an archive is not read because of its name; an
// empty string if it is read: its extension is known, it has none, or --input says what the files
// are.
std::string why_passed_over(std::string_view path, Format input);

inline constexpr std::size_t head_bytes = 4096;  // length of the `head` of the functions above

}  // namespace fahras::readers
