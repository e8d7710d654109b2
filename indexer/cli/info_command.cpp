#include <iostream>

#include <builder/info.h>
#include <fahras/printable.h>
#include <fmt/format.h>
#include <indexer_cli/counted.h>
#include <indexer_cli/settings.h>
#include <nlohmann/json.hpp>

#include "commands.h"

namespace fahras::indexer_cli {
namespace {

using nlohmann::ordered_json;

ordered_json segment_json(const schema::Segment& segment) {
  ordered_json files = ordered_json::array();
  for (const schema::SegmentFile& file : segment.files) {
    files.push_back({{"name", file.name}, {"bytes", file.bytes}});
  }
  return {{"folder", segment.folder},
          {"articles", segment.articles},
          {"paragraphs", segment.paragraphs},
          {"text_bytes", segment.text_bytes},
          {"removed", segment.removed.articles},
          {"files", std::move(files)}};
}

std::string as_json(const builder::Info& info) {
  const schema::Generation& generation = info.generation;
  ordered_json segments = ordered_json::array();
  for (const schema::Segment& segment : generation.segments) {
    segments.push_back(segment_json(segment));
  }
  const ordered_json json = {
      {"version", 1},
      {"format", generation.format},
      {"analyzer", {{"name", generation.analyzer}, {"version", generation.analyzer_version}}},
      {"generation", generation.number},
      {"created", generation.created},
      {"writer", generation.writer},
      {"articles", info.articles},
      {"paragraphs", info.paragraphs},
      {"text_bytes", info.text_bytes},
      {"index_bytes", info.index_bytes},
      {"first_date", info.first_date.empty() ? ordered_json() : ordered_json(info.first_date)},
      {"last_date", info.last_date.empty() ? ordered_json() : ordered_json(info.last_date)},
      {"synonyms", generation.synonyms ? generation.synonyms->rules : 0},
      {"segments", std::move(segments)}};
  return printable_json(json.dump(2, ' ', false, ordered_json::error_handler_t::replace)) + "\n";
}

std::string as_text(const builder::Info& info) {
  const schema::Generation& generation = info.generation;
  std::string text;
  const auto line = [&text](std::string_view name, const auto& value) {
    text += fmt::format("{:<12} {}\n", name, printable(fmt::format("{}", value)));
  };
  line("format", generation.format);
  line("analyzer", fmt::format("{} version {}", generation.analyzer, generation.analyzer_version));
  line("generation", fmt::format("{}, {}", generation.number, generation.created));
  line("writer", generation.writer);
  line("articles", info.articles);
  line("paragraphs", info.paragraphs);
  line("text", counted(info.text_bytes, "byte"));
  line("index", counted(info.index_bytes, "byte"));
  if (!info.first_date.empty()) {
    line("dates", fmt::format("{} to {}", info.first_date, info.last_date));
  }
  if (generation.synonyms) {
    line("synonyms", fmt::format("{} in {}", counted(generation.synonyms->rules, "rule"),
                                 generation.synonyms->file.name));
  }
  line("segments", generation.segments.size());
  for (const schema::Segment& segment : generation.segments) {
    text += fmt::format("  {}: {}, {} removed\n", printable(segment.folder),
                        counted(segment.articles, "article"), segment.removed.articles);
    for (const schema::SegmentFile& file : segment.files) {
      text += fmt::format("    {:<18} {}\n", printable(file.name), counted(file.bytes, "byte"));
    }
  }
  return text;
}

}  // namespace

Outcome info_command(const Arguments& arguments) {
  const bool json = output_format(arguments) == OutputFormat::json;
  const builder::Info info = builder::index_info(arguments.index);
  std::cout << (json ? as_json(info) : as_text(info));
  return Outcome::done;
}

}  // namespace fahras::indexer_cli
