// Parses synonym rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/synonyms.h>

namespace fahras::schema {

struct SynonymRule {
  std::size_t line = 0;            // counted from 1
  std::vector<SynonymSide> sides;  // a = b = c: all of them; a, b => c: those before the arrow
  std::vector<SynonymSide> found;  // a, b => c: those after the arrow
};

// Returns the rules of `text`. Throws Error(usage) "name:line: why" for the first line that is not
// a rule.
std::vector<SynonymRule> parse_synonym_rules(std::string_view text, const std::string& name,
                                             const Analyzer& analyzer);

// Throws Error(usage) "name:line: why".
[[noreturn]] void refuse_line(const std::string& name, std::size_t line, const std::string& why);

}  // namespace fahras::schema
