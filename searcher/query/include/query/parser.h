// Parses the text of a query to a tree. docs/query-language.md describes the language.
#pragma once

#include <cstddef>
#include <memory>
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

// Whether the last word of the text is a whole word, or is read as the beginning of words (as
// word*) because its user still types it.
enum class LastWord { finished, unfinished };

class AnalysedText;

// Parses one text, in several readings if needed. Each word of the text is analysed once, whatever
// the number of readings.
class Parser {
 public:
  // Keeps a reference to `analyzer`. Throws Error(usage) for a text that is too long.
  Parser(std::string_view text, const Analyzer& analyzer, const Limits& limits = {});
  ~Parser();

  // Returns the tree of the text after the passes of parsing (docs/ARCHITECTURE.md). It does not
  // fail for what people may type: a text that does not parse is searched as plain words, and
  // Query::fallback_reason says why. A blank text and a lone * ask for everything. Throws
  // Error(usage) past the limits. The time it takes is linear in the text's length.
  Query parse(LastWord last = LastWord::finished);

 private:
  Limits limits_;
  std::unique_ptr<AnalysedText> text_;
};

// Parses a text once.
Query parse(std::string_view text, const Analyzer& analyzer, const Limits& limits = {},
            LastWord last = LastWord::finished);

}  // namespace fahras::query
