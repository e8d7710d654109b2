#include "indexing.h"

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>

#include <articles/article_maker.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <indexer_cli/counted.h>
#include <indexer_cli/progress.h>
#include <indexer_cli/settings.h>

#include "build_sink.h"

namespace fahras::indexer_cli {
namespace {

using Clock = std::chrono::steady_clock;

void print_problem_count(std::uint64_t problems) {
  if (problems == 0) return;
  fmt::print(stderr, "fahras-index: {} in the input\n", counted(problems, "problem"));
}

}  // namespace

std::size_t duplicates_memory(const builder::Options& options) {
  constexpr std::size_t share = 8;
  return options.memory_bytes / share;
}

BuildOutcome index_sources(const Arguments& arguments, const readers::Options& reading,
                           articles::DuplicateFinder& duplicates, builder::Writer& writer) {
  const articles::ArticleMaker maker(article_options(arguments));
  const bool shows_progress = !arguments.quiet && ::isatty(STDERR_FILENO) != 0;
  const Clock::time_point start = Clock::now();
  ProgressLine progress(shows_progress,
                        shows_progress ? readers::total_bytes(arguments.operands, reading) : 0);
  BuildSink sink({arguments.operands, maker, duplicates, writer, progress, reading.order,
                  reading.needs_text, arguments.verbose});
  readers::read_sources(arguments.operands, reading, sink);
  progress.clear();

  if (sink.articles() == 0 && sink.problems() > 0) {
    print_problem_count(sink.problems());
    throw Error(ErrorKind::input,
                fmt::format("no article could be read; {} is unchanged", arguments.index));
  }
  BuildOutcome outcome{writer.publish(), sink.without_text(), sink.problems()};
  outcome.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return outcome;
}

Outcome report(const BuildOutcome& outcome, const std::string& summary,
               const Arguments& arguments) {
  if (output_format(arguments) == OutputFormat::json) {
    std::cout << build_json(outcome);
  } else if (!arguments.quiet) {
    std::cerr << summary;
    if (arguments.verbose) std::cerr << stage_lines(outcome);
  }
  if (!outcome.report.not_merged.empty()) {
    fmt::print(stderr, "fahras-index: the change is made, but segments were not merged: {}\n",
               outcome.report.not_merged);
  }
  print_problem_count(outcome.problems);
  return outcome.problems > 0 ? Outcome::input_errors : Outcome::done;
}

}  // namespace fahras::indexer_cli
