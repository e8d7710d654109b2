#include <indexer_cli/run.h>

#include <iostream>

#include <fahras/error.h>

#include "commands.h"

namespace fahras::indexer_cli {
namespace {

Outcome run_command(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::build:
      return build_command(arguments);
    case Command::add:
      return add_command(arguments);
    case Command::remove:
      return remove_command(arguments);
    case Command::optimize:
      return optimize_command(arguments);
    case Command::lock:
      return lock_command(arguments);
    case Command::check:
      return check_command(arguments);
    case Command::info:
      return info_command(arguments);
    case Command::settings:
      return settings_command(arguments);
    case Command::upgrade:
      return upgrade_command(arguments);
    case Command::analyze:
      return analyze_command(arguments);
  }
  throw Error(ErrorKind::internal, "a command without a function");
}

Outcome run_request(const Arguments& arguments) {
  switch (arguments.request) {
    case Request::help:
      std::cout << help_text(arguments);
      return Outcome::done;
    case Request::version:
      std::cout << "fahras-index " FAHRAS_VERSION "\n";
      return Outcome::done;
    case Request::run:
      break;
  }
  return run_command(arguments);
}

}  // namespace

Outcome run(const std::vector<std::string>& words) {
  const Outcome outcome = run_request(parse_arguments(words));
  if (!std::cout.flush()) throw Error(ErrorKind::internal, "standard output cannot be written");
  return outcome;
}

}  // namespace fahras::indexer_cli
