// Implements the commands remove, optimize and lock.
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include <builder/run_locked.h>
#include <builder/update.h>
#include <fahras/printable.h>
#include <fmt/format.h>
#include <indexer_cli/counted.h>
#include <indexer_cli/settings.h>

#include "commands.h"
#include "ids_to_remove.h"
#include "indexing.h"

namespace fahras::indexer_cli {
Outcome remove_command(const Arguments& arguments) {
  // The ids are read before the index is locked, because a slow sender must not block other
  // writers.
  const std::vector<std::string> ids = ids_to_remove(arguments.operands, std::cin);
  BuildOutcome outcome;
  builder::Update update(builder_options(arguments), builder::MayCreate::no);
  for (const std::string& id : ids) {
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

Outcome lock_command(const Arguments& arguments) {
  builder::run_locked(arguments.index, arguments.operands);
}

}  // namespace fahras::indexer_cli
