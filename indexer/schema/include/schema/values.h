// The values in the slots of terms.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>

namespace fahras::schema {

// Returns the day of an article's date: "2025-09-04" for "2025-09-04T10:00:00+03:00"; empty if
// `date` does not begin with a day. It is the value of Slot::date for paragraphs.
std::string day_of(std::string_view date);
// Returns the value of Slot::date for an article: its day and, if it is known, the time of that day
// as it is written: "2025-09-04T10:00:00".
std::string date_value(std::string_view date);

// Returns the value of Slot::group for an article; empty for group 0.
std::string group_value(std::uint64_t duplicate_group);
// Returns the group whose group_value() is `value`; 0 if there is none.
std::uint64_t group_of(std::string_view value);
// Returns the value of Slot::group for a paragraph with these tokens: paragraphs with equal words
// in near-duplicate articles have the same value. Empty for group 0.
std::string paragraph_group_value(std::uint64_t duplicate_group, std::span<const Token> tokens);

// Whether a token is the proclitic و, written apart from its word: مصر و السودان.
bool is_lone_proclitic(const Token& token);

// Returns a key of a title: a hash of the bases of its words in order. Titles that differ only by
// proclitics (و ف ب ك ل ال …), marks and spellings of letters have the same key. Returns 0 for a
// title without words. The content of `tokens` is replaced.
std::uint64_t title_key(std::string_view title, const Analyzer& analyzer, TokenStream& tokens);

// Returns the value of Slot::position for the document with number `position`, from 0, among those
// of all shards. Xapian reads it as a weight, so smaller positions have greater values.
std::string position_value(std::uint32_t position);

}  // namespace fahras::schema
