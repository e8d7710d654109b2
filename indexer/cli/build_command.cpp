#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>

#include <fahras/error.h>
#include <fmt/format.h>
#include <indexer_cli/counted.h>
#include <indexer_cli/progress.h>
#include <indexer_cli/settings.h>

#include "build_sink.h"
#include "commands.h"

namespace fahras::indexer_cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double megabyte = 1e6;
// Of the memory, for what near-duplicates are recognised by.
constexpr std::size_t duplicates_share = 8;

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / megabyte; }

std::string summary(const builder::Report& report, std::uint64_t without_text, double seconds) {
  const double text = megabytes(report.text_bytes);
  std::string line =
      fmt::format("{}, {}, {:.1f} MB of text in {:.1f} s ({:.1f} MB/s); index {:.1f} MB",
                  counted(report.articles, "article"), counted(report.paragraphs, "paragraph"),
                  text, seconds, seconds > 0 ? text / seconds : 0, megabytes(report.index_bytes));
  if (report.near_duplicates > 0) line += "; " + counted(report.near_duplicates, "near-duplicate");
  if (without_text > 0) line += fmt::format("; {} without text", without_text);
  return line;
}

void print_problem_count(std::uint64_t problems) {
  if (problems == 0) return;
  fmt::print(stderr, "fahras-index: {} in the input\n", counted(problems, "problem"));
}

}  // namespace

Outcome build_command(const Arguments& arguments) {
  // A file that grows past the user's limit is an error to report, not an end of the process.
  std::signal(SIGXFSZ, SIG_IGN);
  const readers::Options reading = reader_options(arguments);
  const articles::ArticleMaker maker(article_options(arguments));
  const builder::Options building = builder_options(arguments);
  const bool shows_progress = !arguments.quiet && ::isatty(STDERR_FILENO) != 0;

  const Clock::time_point start = Clock::now();
  builder::Build build(building);
  articles::DuplicateFinder duplicates(building.memory_bytes / duplicates_share);
  ProgressLine progress(shows_progress,
                        shows_progress ? readers::total_bytes(arguments.operands, reading) : 0);
  BuildSink sink({arguments.operands, maker, duplicates, build, progress, arguments.verbose});
  readers::read_sources(arguments.operands, reading, sink);
  progress.clear();

  if (sink.articles() == 0 && sink.problems() > 0) {
    print_problem_count(sink.problems());
    throw Error(ErrorKind::input,
                fmt::format("no article could be read; {} is as it was", arguments.index));
  }
  const builder::Report report = build.publish();
  const std::chrono::duration<double> seconds = Clock::now() - start;
  if (!arguments.quiet) {
    fmt::print(stderr, "{}\n", summary(report, sink.without_text(), seconds.count()));
  }
  print_problem_count(sink.problems());
  return sink.problems() > 0 ? Outcome::input_errors : Outcome::done;
}

}  // namespace fahras::indexer_cli
