// The command line of fahras-search, parsed and checked for form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <format/printer.h>

namespace fahras::cli {

enum class Color { automatic, always, never };
enum class BidiMode { automatic, isolate, none };

struct SearchOptions {
  std::vector<std::string> indexes;
  OpenOptions open;
  SearchRequest request;
  std::string queries_file;  // --queries: selects batch mode
  std::string timings_file;
  std::string synonyms_file;  // --synonyms: rules in addition to those of the indexes
  std::optional<std::string> suggest;
  format::Format format = format::Format::text;
  Color color = Color::automatic;
  BidiMode bidi = BidiMode::automatic;
  bool exit_code = false;
  bool help = false;
  bool version = false;
};

// Parses the arguments. `index_variable` is the value of FAHRAS_INDEX (indexes separated by
// colons), or null if it is not set. Throws Error(usage) that names the option.
SearchOptions parse_options(const std::vector<std::string>& arguments, const char* index_variable);

std::string usage();

}  // namespace fahras::cli
