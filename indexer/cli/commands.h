// The commands of fahras-index: one function for each.
#pragma once

#include <indexer_cli/arguments.h>
#include <indexer_cli/run.h>

namespace fahras::indexer_cli {

Outcome build_command(const Arguments& arguments);
Outcome add_command(const Arguments& arguments);
Outcome remove_command(const Arguments& arguments);
Outcome optimize_command(const Arguments& arguments);
Outcome lock_command(const Arguments& arguments);
Outcome check_command(const Arguments& arguments);
Outcome info_command(const Arguments& arguments);
Outcome settings_command(const Arguments& arguments);
Outcome upgrade_command(const Arguments& arguments);
Outcome analyze_command(const Arguments& arguments);

}  // namespace fahras::indexer_cli
