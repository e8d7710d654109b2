// Batch mode: one query a line, one process.
#pragma once

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

// Answers every line "qid<TAB>query". Lines of another form or with the qid of an earlier
// one, and queries that Fahras refuses, are reported by their number and passed over. Returns how
// many those were.
std::size_t run_batch(const Searcher& searcher, SearchRequest request, const BatchFiles& files,
                      format::Printer& printer);

}  // namespace fahras::cli
