#include <indexer_cli/arguments.h>

#include <algorithm>
#include <sstream>

#include <fahras/error.h>
#include <fmt/format.h>

#include "option_groups.h"

namespace fahras::indexer_cli {
namespace {

namespace po = boost::program_options;

constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

[[noreturn]] void usage_error(const std::string& message) {
  throw Error(ErrorKind::usage, message + "; see fahras-index --help");
}

const CommandEntry& find_command(const std::string& name) {
  const auto& table = command_table();
  const auto entry = std::find_if(table.begin(), table.end(), [&](const CommandEntry& command) {
    return command.name == name;
  });
  if (entry == table.end()) usage_error(fmt::format("there is no command '{}'", name));
  return *entry;
}

const CommandEntry& entry_of(Command command) {
  const auto& table = command_table();
  return *std::find_if(table.begin(), table.end(),
                       [&](const CommandEntry& entry) { return entry.command == command; });
}

po::options_description options_of(const CommandEntry& entry, Arguments& arguments) {
  constexpr unsigned columns = 80;
  po::options_description options("Options", columns);
  for (const OptionGroup add : entry.groups) add(options, arguments);
  options.add_options()("help", "print this and exit");
  return options;
}

// Removes the operands from the parsed options and returns them. Boost could store them only under
// a name, and --NAME would then be an undocumented option.
std::vector<std::string> take_operands(po::parsed_options& parsed) {
  std::vector<std::string> operands;
  auto& all = parsed.options;
  for (const po::option& option : all) {
    if (option.position_key >= 0)
      operands.insert(operands.end(), option.value.begin(), option.value.end());
  }
  all.erase(std::remove_if(all.begin(), all.end(),
                           [](const po::option& option) { return option.position_key >= 0; }),
            all.end());
  return operands;
}

void check_operands(const CommandEntry& entry, const Arguments& arguments) {
  if (entry.operands.empty() && !arguments.operands.empty()) {
    usage_error(fmt::format("{} takes no '{}'", entry.name, arguments.operands.front()));
  }
  const bool required = !entry.operands.empty() && !entry.operands.starts_with('[');
  if (required && arguments.operands.empty()) {
    usage_error(fmt::format("{} needs {}", entry.name, entry.operands));
  }
}

void parse_command(const CommandEntry& entry, const std::vector<std::string>& words,
                   Arguments& arguments) {
  const po::options_description options = options_of(entry, arguments);
  try {
    auto parsed = po::command_line_parser(words).options(options).style(style).run();
    arguments.operands = take_operands(parsed);
    po::variables_map values;
    po::store(parsed, values);
    if (values.count("help") != 0) {
      arguments.request = Request::help;
      return;
    }
    po::notify(values);
  } catch (const po::error& error) {
    usage_error(fmt::format("{}: {}", entry.name, error.what()));
  }
  check_operands(entry, arguments);
}

std::string general_help() {
  std::string text =
      "Usage: fahras-index COMMAND [OPTION…] …\n\nIndexes Arabic articles.\n\nCommands:\n";
  for (const CommandEntry& entry : command_table()) {
    text += fmt::format("  {:<9} {}\n", entry.name, entry.summary);
  }
  return text +
         "\nfahras-index COMMAND --help describes a command.\n"
         "fahras-index --version prints the version.\n"
         "Exit codes: 0 done, 2 wrong usage, 3 index missing or unusable, 4 some input could\n"
         "not be read (the rest is indexed), 1 other errors.\n";
}

}  // namespace

Arguments parse_arguments(const std::vector<std::string>& words) {
  if (words.empty()) usage_error("no command given");
  Arguments arguments;
  if (words.front() == "--help" || words.front() == "--version") {
    arguments.request = words.front() == "--help" ? Request::help : Request::version;
    return arguments;
  }
  const CommandEntry& entry = find_command(words.front());
  arguments.has_command = true;
  arguments.command = entry.command;
  parse_command(entry, {words.begin() + 1, words.end()}, arguments);
  return arguments;
}

std::string help_text(const Arguments& arguments) {
  if (!arguments.has_command) return general_help();
  const CommandEntry& entry = entry_of(arguments.command);
  Arguments unused;
  std::ostringstream options;
  options << options_of(entry, unused);
  return fmt::format("Usage: fahras-index {} [OPTION…]{}{}\n\n{}\n\n{}", entry.name,
                     entry.operands.empty() ? "" : " ", entry.operands, entry.details,
                     options.str());
}

}  // namespace fahras::indexer_cli
