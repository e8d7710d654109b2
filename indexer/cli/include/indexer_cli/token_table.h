// Formats the tokens of a text.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>

namespace fahras::indexer_cli {

// A line for each token: source slice, surface, base, stem, begin, end, with tabs between.
std::string tokens_as_tsv(std::string_view text, std::span<const Token> tokens);
// One line of JSON: {"version": 1, "text": …, "tokens": […]}.
std::string tokens_as_json(std::string_view text, std::span<const Token> tokens);
// A table for a terminal with a heading: the columns of tsv and the kind.
std::string tokens_as_table(std::string_view text, std::span<const Token> tokens);

}  // namespace fahras::indexer_cli
