// Batch mode: answers a file of queries, one on each line.
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
  std::ostream* timings;     // null if no timings are wanted
  std::ostream& errors;
};

inline constexpr std::size_t max_lines = 1'000'000;
inline constexpr std::size_t max_line_bytes = 16'384;

// Answers every line "qid<TAB>query", and returns the number of lines with errors. Lines that are
// too long or malformed, repeat an earlier qid, or hold an invalid query are reported to `errors`
// with their line number and skipped. If the file has more than max_lines lines, the rest counts
// as one line with an error.
std::size_t run_batch(const Searcher& searcher, const SearchRequest& request,
                      const BatchFiles& files, format::Printer& printer);

}  // namespace fahras::cli
