// Formats the tokens of a text.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>

namespace fahras::indexer_cli {

// Returns a line for each token: its part of the text, surface, base, stem, begin and end,
// separated by tabs.
std::string tokens_as_tsv(std::string_view text, std::span<const Token> tokens);
// Returns one line of JSON: {"version": 1, "text": …, "tokens": […]}.
std::string tokens_as_json(std::string_view text, std::span<const Token> tokens);
// Returns a table with a heading for a terminal: the columns of tsv, and the kind.
std::string tokens_as_table(std::string_view text, std::span<const Token> tokens);

}  // namespace fahras::indexer_cli
