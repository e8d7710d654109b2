// Writes a packed table (see packed_table.h) as C++ source, for any namespace inside fahras.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

namespace fahras::lexicon {

// The values of a table by their keys, as the bytes that the table holds. They are sorted, so that
// the same data give the same source.
using Entries = std::map<std::string, std::string>;

std::string key_of(std::u16string_view word);      // throws std::runtime_error if it has no key
char digit_of(std::size_t number);                 // a number below 64 as a byte of a value
std::string count_value(std::uint32_t count);      // for count_at(); at most max_count
std::string word_value(std::u16string_view word);  // for text_at(); the word may be empty

// Writes the table `name`_table. Throws std::runtime_error if the entries are too large together.
void write_table(std::ostream& out, std::string_view name, const Entries& entries);

// Returns a text as it is written between the quotes of a C++ string literal.
std::string escaped(std::string_view text);

}  // namespace fahras::lexicon
