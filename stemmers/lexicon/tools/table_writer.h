// Writes a packed table (see packed_table.h) as C++ source, for any namespace inside fahras.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

namespace fahras::lexicon {

// Keys to the bytes of their values, sorted so that the same data give the same source.
using Entries = std::map<std::string, std::string>;

std::string key_of(std::u16string_view word);      // throws std::runtime_error if it has none
char digit_of(std::size_t number);                 // a number below 64 as a value's byte
std::string count_value(std::uint32_t count);      // what count_at() reads; cut at max_count
std::string word_value(std::u16string_view word);  // what text_at() reads; may be empty

void write_table(std::ostream& out, std::string_view name, const Entries& entries);

// A string as the inside of a C++ literal.
std::string escaped(std::string_view text);

}  // namespace fahras::lexicon
