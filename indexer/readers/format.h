// What a file is: by the end of its name, else by its first bytes.
#pragma once

#include <string>
#include <string_view>

#include <readers/reader.h>

namespace fahras::readers {

enum class Kind { text, html, json, jsonl, feed, archive, binary, empty };

// By name; Kind::empty when the name says nothing.
Kind kind_by_name(std::string_view name);
// By the first bytes: archives, HTML, feeds, JSON, text, and what is none of them.
Kind kind_by_content(std::string_view head);
// What is read as what: nothing makes text of what is none; archives are opened whatever --input
// says; then --input, the name (an .xml file may still be HTML), the content.
Kind choose_kind(std::string_view name, std::string_view head, const Options& options);
// Why a file that was found in a folder or an archive is not read, going by its name; empty when it
// is: its extension is known, it has none, or --input says what the files are.
std::string why_passed_over(std::string_view path, Format input);

inline constexpr std::size_t head_bytes = 4096;  // what kind_by_content needs

}  // namespace fahras::readers
