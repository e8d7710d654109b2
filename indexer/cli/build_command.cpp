#include <memory>

#include <indexer_cli/settings.h>

#include "commands.h"
#include "indexing.h"

namespace fahras::indexer_cli {
namespace {

std::unique_ptr<builder::Writer> start_build(const builder::Options& options,
                                             const Arguments& arguments) {
  const unsigned shards = shard_count(arguments);
  if (shards == 1) return std::make_unique<builder::Build>(options);
  return builder::make_sharded_build(options, shards);
}

}  // namespace

Outcome build_command(const Arguments& arguments) {
  check_settings(arguments);
  const builder::Options options = builder_options(arguments);
  const auto build = start_build(options, arguments);
  articles::DuplicateFinder duplicates(build->analyzer(), duplicates_memory(options));
  const BuildOutcome outcome =
      index_sources(arguments, reader_options(arguments), duplicates, *build);
  return report(outcome, build_summary(outcome), arguments);
}

}  // namespace fahras::indexer_cli
