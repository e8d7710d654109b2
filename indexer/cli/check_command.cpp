#include <iostream>

#include <builder/builder.h>
#include <fahras/printable.h>

#include "commands.h"

namespace fahras::indexer_cli {

Outcome check_command(const Arguments& arguments) {
  const std::vector<std::string> problems = builder::check_index(arguments.index);
  for (const std::string& problem : problems) std::cout << printable(problem) << '\n';
  return problems.empty() ? Outcome::done : Outcome::index_unsound;
}

}  // namespace fahras::indexer_cli
