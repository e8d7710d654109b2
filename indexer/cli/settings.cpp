#include <indexer_cli/settings.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>

#include "boilerplate_file.h"
#include "index_folders.h"
#include "settings_file.h"

namespace fahras::indexer_cli {
namespace {

constexpr int max_threads = 256;
constexpr int min_memory = 64;
constexpr int max_memory = 1 << 20;

template <class Value, std::size_t size>
Value look_up(const std::array<std::pair<std::string_view, Value>, size>& names,
              const std::string& option, const std::string& name) {
  std::string known;
  for (const auto& [known_name, value] : names) {
    if (known_name == name) return value;
    known += fmt::format("{}{}", known.empty() ? "" : ", ", known_name);
  }
  throw Error(ErrorKind::usage, fmt::format("--{} '{}': must be one of {}", option, name, known));
}

int in_range(const std::string& option, int value, int min, int max) {
  if (value >= min && value <= max) return value;
  throw Error(ErrorKind::usage,
              fmt::format("--{} {}: must be from {} to {}", option, value, min, max));
}

std::optional<schema::Settings> given_settings(const Arguments& arguments) {
  if (arguments.settings.empty()) return std::nullopt;
  return changed_by_file("settings", arguments.settings, {});
}

void add_fields(const std::map<std::string, std::string>& fields, readers::Options& options) {
  for (const auto& [field, name] : fields) options.fields[field] = name;
}

std::size_t memory_bytes(const Arguments& arguments) {
  return static_cast<std::size_t>(in_range("memory", arguments.memory, min_memory, max_memory))
         << 20;
}

}  // namespace

void check_settings(const Arguments& arguments) {
  reader_options(arguments);
  article_options(arguments);
  builder_options(arguments);
  shard_count(arguments);
  watch_interval(arguments);
  output_format(arguments);
}

readers::Options reader_options(const Arguments& arguments) {
  using readers::Format;
  static constexpr std::array<std::pair<std::string_view, Format>, 6> formats{
      {{"auto", Format::automatic},
       {"text", Format::text},
       {"html", Format::html},
       {"json", Format::json},
       {"jsonl", Format::jsonl},
       {"feed", Format::feed}}};
  // The number of bytes of memory that one byte of an article takes while it is read and indexed,
  // at most.
  constexpr std::size_t memory_per_byte = 32;
  readers::Options options;
  options.format = look_up(formats, "input", arguments.input);
  options.needs_text = arguments.settings.empty();
  if (!options.needs_text) options.fields = given_settings(arguments)->field_map;
  if (!arguments.map.empty()) add_fields(readers::parse_field_map(arguments.map), options);
  options.titles = !arguments.no_title;
  options.encoding = arguments.encoding;
  options.order =
      arguments.command == Command::add ? readers::Order::newest_first : readers::Order::by_name;
  options.why_not_entered = [is_index = IndexFolders(arguments.index)](const std::string& folder) {
    return std::string(is_index(folder) ? "an index" : "");
  };
  options.max_article_bytes =
      std::min(options.max_article_bytes, memory_bytes(arguments) / memory_per_byte);
  return options;
}

readers::Options reader_options(const Arguments& arguments, const schema::Settings& settings) {
  readers::Options options = reader_options(arguments);
  if (settings == schema::Settings()) return options;
  options.needs_text = false;
  const auto mapped = std::exchange(options.fields, settings.field_map);
  add_fields(mapped, options);
  return options;
}

articles::Options article_options(const Arguments& arguments) {
  articles::Options options;
  options.titles = !arguments.no_title;
  for (const std::string& file : arguments.boilerplate) {
    read_boilerplate(file, options.boilerplate);
  }
  return options;
}

builder::Options builder_options(const Arguments& arguments) {
  builder::Options options;
  options.index = arguments.index;
  options.analyzer = arguments.analyzer;
  options.synonyms = arguments.synonyms;
  options.threads = static_cast<unsigned>(in_range("threads", arguments.threads, 0, max_threads));
  options.memory_bytes = memory_bytes(arguments);
  options.settings = given_settings(arguments);
  if (options.settings && !arguments.map.empty()) {
    for (auto& [field, name] : readers::parse_field_map(arguments.map)) {
      options.settings->field_map[field] = name;
    }
  }
  return options;
}

unsigned shard_count(const Arguments& arguments) {
  return static_cast<unsigned>(
      in_range("shards", arguments.shards, 1, static_cast<int>(builder::max_shards)));
}

int watch_interval(const Arguments& arguments) {
  constexpr int max_seconds = 3600;
  return in_range("interval", arguments.interval, 1, max_seconds);
}

OutputFormat output_format(const Arguments& arguments) {
  if (arguments.command == Command::analyze) {
    static constexpr std::array<std::pair<std::string_view, OutputFormat>, 3> formats{
        {{"text", OutputFormat::text}, {"json", OutputFormat::json}, {"tsv", OutputFormat::tsv}}};
    return look_up(formats, "format", arguments.format);
  }
  static constexpr std::array<std::pair<std::string_view, OutputFormat>, 2> formats{
      {{"text", OutputFormat::text}, {"json", OutputFormat::json}}};
  return look_up(formats, "format", arguments.format);
}

}  // namespace fahras::indexer_cli
