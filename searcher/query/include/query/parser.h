// Parses the text of a query to a tree. docs/query-language.md describes the language.
#pragma once

#include <cstddef>
#include <string_view>

#include <fahras/analyzer.h>
#include <query/tree.h>

namespace fahras::query {

// What a query may have at most.
struct Limits {
  std::size_t bytes = 8192;
  std::size_t words = 256;
  std::size_t depth = 30;  // parentheses inside each other
  std::size_t phrase_words = 64;
  std::size_t near_window = 1000;
  std::size_t near_words = 16;         // words and phrases that one chain of NEAR joins
  std::size_t prefixes = 10;           // word* in one query
  std::size_t synonyms = 256;          // synonyms of all its words together
  std::size_t prefix_expansion = 100;  // words of the index that one word* matches
};

// Returns the tree of the text after the passes of parsing (docs/ARCHITECTURE.md). It does not fail
// for what people may type: a text that does not parse is searched as plain words, and
// Query::fallback_reason says why. A blank text and a lone * ask for everything. Throws
// Error(usage) past the limits. The time it takes is linear in the text's length, each part of
// which is analysed once.
Query parse(std::string_view given, const Analyzer& analyzer, const Limits& limits = {});

}  // namespace fahras::query
