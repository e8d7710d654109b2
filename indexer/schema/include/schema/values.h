// What stands in the value slots of terms.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>

namespace fahras::schema {

// Slot::date: "2025-09-04" of "2025-09-04T10:00:00+03:00"; empty if `date` does not begin with a
// day.
std::string day_of(std::string_view date);

// Slot::group of an article; empty for 0.
std::string group_value(std::uint64_t duplicate_group);
// What group_value() has the value of; 0 for a value that it never gives.
std::uint64_t group_of(std::string_view value);
// Slot::group of a paragraph, whose tokens are given: equal words in near-duplicate articles are
// the same paragraph. Empty for 0.
std::string paragraph_group_value(std::uint64_t duplicate_group, std::span<const Token> tokens);

// Whether it is a proclitic that stands apart from its word: مصر و السودان.
bool is_lone_proclitic(const Token& token);

// What titles have in common that differ by no more than proclitics (و ف ب ك ل ال …), marks and
// spellings of letters: a hash of the bases of their words in order. 0 for a title without a word.
// `tokens` is memory to work in.
std::uint64_t title_key(std::string_view title, const Analyzer& analyzer, TokenStream& tokens);

// Slot::position: the document that all shards together have as number `position`, from 0 on. The
// greater comes first, and is a weight to Xapian.
std::string position_value(std::uint32_t position);

}  // namespace fahras::schema
