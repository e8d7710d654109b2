// Prints search results; each format has a Printer. Printers write only data; messages on standard
// error are left to the command.
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
  bool one_line = false;  // JSON only: print each answer on one line
};

// An answered query.
struct Answer {
  std::string query_id;  // id in a batch; "1" for a single query
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

// Returns the name of a hit in formats that allow one word: its id, or "ID#N" for a paragraph, with
// N counted from 1.
std::string hit_name(const Hit& hit);

}  // namespace fahras::format
