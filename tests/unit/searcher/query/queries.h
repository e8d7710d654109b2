// Functions that the tests of the query module share.
#pragma once

#include <string_view>

#include <fahras/analyzer.h>
#include <query/parser.h>

namespace fahras::query {

// A published chain, which does not depend on the word tables of Fahras.
inline const Analyzer& light10() { return *Analyzer::find("light10"); }

inline Query parsed(std::string_view text) { return parse(text, light10()); }

}  // namespace fahras::query
