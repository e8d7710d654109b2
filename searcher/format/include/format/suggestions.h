// Printing of suggestions: an object of JSON, or "word<TAB>frequency" lines in the other formats.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <format/printer.h>

namespace fahras::format {

void print_suggestions(Format format, const std::string& prefix,
                       const std::vector<Suggestion>& suggestions, std::ostream& out);

}  // namespace fahras::format
