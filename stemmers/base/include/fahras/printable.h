// What of a text may be shown. Documents, queries, ids, file names and messages about them are
// strangers' words: a terminal must not obey them.
#pragma once

#include <string>
#include <string_view>

#include <fahras/export.h>

namespace fahras {

// False for what steers a terminal or turns a line around: control characters (C0, C1, DEL), line
// and paragraph separators, direction embeddings, overrides and isolates, and the deprecated format
// characters beside those. Marks of direction (U+200E, U+200F, U+061C) are text: they stand in
// Arabic prose for good reason, act on their neighbours only, and end with the line.
FAHRAS_API bool is_printable(char32_t code) noexcept;

// `text` on one line, without what is not printable: a line break or a tab becomes a space. Bytes
// that are not UTF-8 become U+FFFD.
FAHRAS_API std::string printable(std::string_view text);

// The same JSON, with what is not printable escaped: its values are what they were. `json` is UTF-8
// and has its control characters below U+0020 escaped already, as every writer of JSON does.
FAHRAS_API std::string printable_json(std::string_view json);

}  // namespace fahras
