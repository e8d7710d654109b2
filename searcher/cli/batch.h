// Batch mode: one query a line, one process.
#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <string>

#include <fahras/searcher.h>
#include <format/printer.h>

namespace fahras::cli {

struct BatchFiles {
  std::istream& queries;
  std::string queries_name;  // for messages
  std::ostream* timings;     // null: none wanted
  std::ostream& errors;
};

inline constexpr std::size_t most_lines = 1'000'000;
inline constexpr std::size_t most_line_bytes = 16'384;

// Answers every line "qid<TAB>query". Longer lines, lines of another form or with the qid of an
// earlier one, and queries that Fahras refuses, are reported by their number and passed over.
// Returns how many those were. What comes after the last line that it may have is one of them.
std::size_t run_batch(const Searcher& searcher, const SearchRequest& request,
                      const BatchFiles& files, format::Printer& printer);

}  // namespace fahras::cli
