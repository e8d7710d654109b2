// Distinguishes a - that excludes a word from a - that is a dash. Headlines and pasted text hold
// dashes before words (-رحمه الله-, سعودية -أمريكية), which must not exclude what the text is
// about.
#pragma once

#include <string>
#include <vector>

#include <query/parser.h>

#include "lexer.h"

namespace fahras::query {

// Removes the sign - from every lexeme that it does not exclude, and returns the text of these
// lexemes in order. A - excludes its lexeme where the query uses another operator (+ = field: word*
// AND OR NOT NEAR), and at the end of the query, where only lexemes with a - follow. But a - never
// excludes if it begins a pair: if the same word or a later one ends in a dash that closes it.
std::vector<std::string> settle_dashes(Lexemes& lexemes);

}  // namespace fahras::query
