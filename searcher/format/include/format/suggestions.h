// Prints suggestions: a JSON object for both JSON formats, and lines "word<TAB>frequency" for the
// others.
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
