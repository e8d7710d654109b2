// The command line of fahras-search, low level: what was typed, checked for form but not yet acted
// on.
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
  std::string queries_file;  // --queries: batch mode
  std::string timings_file;
  std::string synonyms_file;  // --synonyms: rules beside those of the indexes
  std::optional<std::string> suggest;
  format::Format format = format::Format::text;
  Color color = Color::automatic;
  BidiMode bidi = BidiMode::automatic;
  bool exit_code = false;
  bool help = false;
  bool version = false;
};

// Throws Error(usage) that names the option. `index_variable` is the value of FAHRAS_INDEX, null if
// it is not set: indexes separated by colons.
SearchOptions parse_options(const std::vector<std::string>& arguments, const char* index_variable);

std::string usage();

}  // namespace fahras::cli
