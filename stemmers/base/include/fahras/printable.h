// Removes from texts what must not be shown. Documents, queries, ids and file names, and the
// messages that quote them, may come from unknown authors and must not control a terminal.
#pragma once

#include <string>
#include <string_view>

#include <fahras/export.h>

namespace fahras {

// Whether a character may be shown. False for characters that control a terminal or reorder a line:
// control characters (C0, C1, DEL), line and paragraph separators, direction embeddings, overrides
// and isolates, and the deprecated format characters next to those. True for the directional marks
// U+200E, U+200F and U+061C: Arabic prose needs them, and they affect only their neighbours.
FAHRAS_API bool is_printable(char32_t code) noexcept;

// Returns `text` as one line without unprintable characters. Line breaks and tabs become spaces,
// and bytes that are not UTF-8 become U+FFFD.
FAHRAS_API std::string printable(std::string_view text);

// Returns the same JSON with unprintable characters escaped, which leaves its values unchanged.
// `json` must be UTF-8 in which control characters below U+0020 are escaped, as every JSON writer
// escapes them.
FAHRAS_API std::string printable_json(std::string_view json);

}  // namespace fahras
