// Parses the command line. settings.h gives the options their meaning.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fahras::indexer_cli {

enum class Command { build, add, remove, optimize, lock, check, info, analyze, settings, upgrade };
enum class Request { run, help, version };

// The command line as written. Options that a command does not have keep their defaults.
struct Arguments {
  Request request = Request::run;
  bool has_command = false;  // false for `fahras-index --help` and `--version`
  Command command = Command::build;
  std::vector<std::string> operands;  // SOURCE…, ID…, TEXT… or COMMAND…

  std::string index;
  std::string input;
  std::string map;
  bool no_title = false;
  std::string encoding;
  std::vector<std::string> boilerplate;
  std::string analyzer;
  std::string synonyms;
  std::string settings;  // a file
  std::string set;       // a file
  int threads = 0;
  int memory = 0;  // MB
  int shards = 1;
  std::string format;
  bool watch = false;
  int interval = 2;  // seconds
  bool quiet = false;
  bool verbose = false;
};

// Parses the command line `words`, which does not include the program's name. Throws Error(usage).
Arguments parse_arguments(const std::vector<std::string>& words);

// Returns the text that --help prints.
std::string help_text(const Arguments& arguments);

}  // namespace fahras::indexer_cli
