#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>

#include <fahras/error.h>
#include <fmt/format.h>
#include <indexer_cli/build_report.h>
#include <indexer_cli/counted.h>
#include <indexer_cli/progress.h>
#include <indexer_cli/settings.h>

#include "build_sink.h"
#include "commands.h"

namespace fahras::indexer_cli {
namespace {

using Clock = std::chrono::steady_clock;

// Of the memory, for what near-duplicates are recognised by.
constexpr std::size_t duplicates_share = 8;

void print_problem_count(std::uint64_t problems) {
  if (problems == 0) return;
  fmt::print(stderr, "fahras-index: {} in the input\n", counted(problems, "problem"));
}

void print_report(const BuildOutcome& outcome, const Arguments& arguments, OutputFormat format) {
  if (format == OutputFormat::json) {
    std::cout << build_json(outcome);
  } else if (!arguments.quiet) {
    std::cerr << build_summary(outcome);
    if (arguments.verbose) std::cerr << stage_lines(outcome);
  }
  print_problem_count(outcome.problems);
}

std::unique_ptr<builder::Writer> start_build(const builder::Options& options,
                                             const Arguments& arguments) {
  const unsigned shards = shard_count(arguments);
  if (shards == 1) return std::make_unique<builder::Build>(options);
  return builder::make_sharded_build(options, shards);
}

}  // namespace

Outcome build_command(const Arguments& arguments) {
  // A file that grows past the user's limit is an error to report, not an end of the process.
  std::signal(SIGXFSZ, SIG_IGN);
  const readers::Options reading = reader_options(arguments);
  const articles::ArticleMaker maker(article_options(arguments));
  const builder::Options building = builder_options(arguments);
  const OutputFormat format = output_format(arguments);
  const bool shows_progress = !arguments.quiet && ::isatty(STDERR_FILENO) != 0;

  const Clock::time_point start = Clock::now();
  const auto build = start_build(building, arguments);
  articles::DuplicateFinder duplicates(building.memory_bytes / duplicates_share);
  ProgressLine progress(shows_progress,
                        shows_progress ? readers::total_bytes(arguments.operands, reading) : 0);
  BuildSink sink({arguments.operands, maker, duplicates, *build, progress, arguments.verbose});
  readers::read_sources(arguments.operands, reading, sink);
  progress.clear();

  if (sink.articles() == 0 && sink.problems() > 0) {
    print_problem_count(sink.problems());
    throw Error(ErrorKind::input,
                fmt::format("no article could be read; {} is as it was", arguments.index));
  }
  BuildOutcome outcome{build->publish(), sink.without_text(), sink.problems()};
  outcome.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  print_report(outcome, arguments, format);
  return sink.problems() > 0 ? Outcome::input_errors : Outcome::done;
}

}  // namespace fahras::indexer_cli
