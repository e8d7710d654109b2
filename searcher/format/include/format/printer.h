// Printers of search results, one a format, behind one interface. They write data only; what goes
// to standard error is the command's business.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include <fahras/searcher.h>

namespace fahras::format {

enum class Format { text, json, jsonl, trec };
enum class Bidi { isolate, none };

struct Options {
  Format format = Format::text;
  bool color = false;
  Bidi bidi = Bidi::none;
  bool one_line = false;  // of JSON: each answer on a line of its own
};

// One answered query.
struct Answer {
  std::string query_id;  // of a batch; "1" for a single query
  const SearchRequest& request;
  const SearchResult& result;
  double milliseconds = 0;
};

class Printer {
 public:
  virtual ~Printer() = default;
  virtual void print(const Answer& answer) = 0;
};

std::unique_ptr<Printer> make_printer(const Options& options, std::ostream& out);

// How a paragraph hit is named where one word must name it: "ID#N", N counted from 1.
std::string hit_name(const Hit& hit);

}  // namespace fahras::format
