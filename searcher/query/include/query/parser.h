// Query text → tree. The language is docs/query-language.md.
#pragma once

#include <cstddef>
#include <string_view>

#include <fahras/analyzer.h>
#include <query/tree.h>

namespace fahras::query {

struct Limits {
  std::size_t bytes = 8192;
  std::size_t words = 256;
  std::size_t depth = 30;  // of parentheses
  std::size_t phrase_words = 64;
  std::size_t near_window = 1000;
  std::size_t near_words = 16;         // words and phrases that one chain of NEAR joins
  std::size_t prefixes = 10;           // word* in one query
  std::size_t synonyms = 256;          // that its words have together
  std::size_t prefix_expansion = 100;  // words of the index that word* stands for, most frequent
};

// Whether the last word is typed to its end, or is read as the beginning of words, as word*.
enum class LastWord { finished, unfinished };

// Never fails for what a person may type: text that does not parse is searched as plain words and
// says so in fallback_reason. Blank text and a lone * ask for everything. Throws Error(usage) past
// the limits. Takes time linear in the text's length.
Query parse(std::string_view text, const Analyzer& analyzer, const Limits& limits = {},
            LastWord last = LastWord::finished);

}  // namespace fahras::query
