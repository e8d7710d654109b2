// The options of all commands, each declared once, in groups that commands combine.
#pragma once

#include <string_view>
#include <vector>

#include <indexer_cli/arguments.h>
#include <boost/program_options.hpp>

namespace fahras::indexer_cli {

using OptionGroup = void (*)(boost::program_options::options_description& options,
                             Arguments& arguments);

struct CommandEntry {
  Command command;
  std::string_view name;
  std::string_view operands;  // as --help shows them; empty: the command takes none
  std::string_view summary;
  std::string_view details;  // further text of --help
  std::vector<OptionGroup> groups;
};

// All commands, in the order of the help.
const std::vector<CommandEntry>& command_table();

}  // namespace fahras::indexer_cli
