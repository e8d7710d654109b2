// Tells dashes that exclude from dashes that are punctuation. Headlines and pasted text hold dashes
// before words (-رحمه الله-, سعودية -أمريكية), which must not exclude what the text is about.
#pragma once

#include <string>
#include <vector>

#include <query/parser.h>

#include "lexer.h"

namespace fahras::query {

// Takes the sign of every - that excludes nothing, and returns what these stand before, in order.
// A - excludes where the query uses another operator (+ = field: word* AND OR NOT NEAR), and where
// only such terms follow it: at the end of the query. A - that a dash at the end of a word answers,
// on that word or a later one, never does. The * of an unfinished word is no operator.
std::vector<std::string> settle_dashes(Lexemes& lexemes, LastWord last);

}  // namespace fahras::query
