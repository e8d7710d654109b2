#include <indexer_cli/build_report.h>

#include <fmt/format.h>
#include <indexer_cli/counted.h>
#include <nlohmann/json.hpp>

namespace fahras::indexer_cli {
namespace {

constexpr double megabyte = 1e6;

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / megabyte; }

}  // namespace

std::string build_summary(const BuildOutcome& outcome) {
  const builder::Report& report = outcome.report;
  const double text = megabytes(report.text_bytes);
  std::string line =
      fmt::format("{}, {}, {:.1f} MB of text in {:.1f} s ({:.1f} MB/s); index {:.1f} MB",
                  counted(report.articles, "article"), counted(report.paragraphs, "paragraph"),
                  text, outcome.seconds, outcome.seconds > 0 ? text / outcome.seconds : 0,
                  megabytes(report.index_bytes));
  if (report.near_duplicates > 0) line += "; " + counted(report.near_duplicates, "near-duplicate");
  if (outcome.without_text > 0) line += fmt::format("; {} without text", outcome.without_text);
  return line + "\n";
}

std::string update_summary(const BuildOutcome& outcome) {
  const builder::Report& report = outcome.report;
  std::string line =
      fmt::format("{} new, {} changed, {} unchanged, {} removed", report.articles - report.changed,
                  report.changed, report.unchanged, report.removed);
  if (outcome.seconds > 0) line += fmt::format(" in {:.1f} s", outcome.seconds);
  line += fmt::format("; index {:.1f} MB", megabytes(report.index_bytes));
  if (outcome.without_text > 0) line += fmt::format("; {} without text", outcome.without_text);
  return line + "\n";
}

std::string stage_lines(const BuildOutcome& outcome) {
  std::string lines;
  for (const builder::Stage& stage : outcome.report.stages) {
    lines += fmt::format("  {:<10} {:>8.2f} s, processors {:>8.2f} s\n", stage.name,
                         stage.wall_seconds, stage.cpu_seconds);
  }
  return lines;
}

std::string build_json(const BuildOutcome& outcome) {
  using nlohmann::ordered_json;
  const builder::Report& report = outcome.report;
  ordered_json stages = ordered_json::array();
  for (const builder::Stage& stage : report.stages) {
    stages.push_back({{"name", stage.name},
                      {"wall_seconds", stage.wall_seconds},
                      {"cpu_seconds", stage.cpu_seconds}});
  }
  const ordered_json json = {{"version", 1},
                             {"articles", report.articles},
                             {"paragraphs", report.paragraphs},
                             {"near_duplicates", report.near_duplicates},
                             {"changed", report.changed},
                             {"unchanged", report.unchanged},
                             {"removed", report.removed},
                             {"without_text", outcome.without_text},
                             {"problems", outcome.problems},
                             {"text_bytes", report.text_bytes},
                             {"index_bytes", report.index_bytes},
                             {"seconds", outcome.seconds},
                             {"stages", std::move(stages)}};
  return json.dump(2) + "\n";
}

}  // namespace fahras::indexer_cli
