// remove and optimize.
#include <cstdio>
#include <iostream>
#include <string>

#include <builder/update.h>
#include <fahras/printable.h>
#include <fmt/format.h>
#include <indexer_cli/counted.h>
#include <indexer_cli/settings.h>

#include "commands.h"
#include "indexing.h"

namespace fahras::indexer_cli {
namespace {

// The operands; those of standard input, one a line, for "-".
std::vector<std::string> ids_to_remove(const Arguments& arguments) {
  std::vector<std::string> ids;
  for (const std::string& operand : arguments.operands) {
    if (operand != "-") {
      ids.push_back(operand);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (!line.empty()) ids.push_back(line);
    }
  }
  return ids;
}

}  // namespace

Outcome remove_command(const Arguments& arguments) {
  BuildOutcome outcome;
  builder::Update update(builder_options(arguments), builder::MayCreate::no);
  for (const std::string& id : ids_to_remove(arguments)) {
    if (update.remove(id)) continue;
    fmt::print(stderr, "fahras-index: no article '{}' in {}\n", printable(id),
               printable(arguments.index));
    ++outcome.problems;
  }
  outcome.report = update.publish();
  return report(outcome, update_summary(outcome), arguments);
}

Outcome optimize_command(const Arguments& arguments) {
  BuildOutcome outcome;
  outcome.report = builder::optimize(builder_options(arguments));
  return report(outcome, build_summary(outcome), arguments);
}

}  // namespace fahras::indexer_cli
