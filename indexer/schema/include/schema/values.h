// The values in the slots of terms.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>

namespace fahras::schema {

// The value of Slot::date for an article's date: "2025-09-04" for "2025-09-04T10:00:00+03:00";
// empty if `date` does not begin with a day.
std::string day_of(std::string_view date);

// The value of Slot::group for an article; empty for group 0.
std::string group_value(std::uint64_t duplicate_group);
// The group whose group_value() is `value`; 0 if there is none.
std::uint64_t group_of(std::string_view value);
// The value of Slot::group for a paragraph with these tokens: paragraphs with equal words in
// near-duplicate articles have the same value. Empty for group 0.
std::string paragraph_group_value(std::uint64_t duplicate_group, std::span<const Token> tokens);

// Whether a token is a proclitic that is written apart from its word: مصر و السودان.
bool is_lone_proclitic(const Token& token);

// A key that titles share if they differ only by proclitics (و ف ب ك ل ال …), marks and spellings
// of letters: a hash of the bases of their words in order. 0 for a title without words. `tokens` is
// overwritten.
std::uint64_t title_key(std::string_view title, const Analyzer& analyzer, TokenStream& tokens);

// The value of Slot::position for the document with number `position`, from 0, among those of all
// shards. Xapian reads it as a weight, so smaller positions have greater values.
std::string position_value(std::uint32_t position);

}  // namespace fahras::schema
