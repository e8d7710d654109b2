#include "options.h"

#include <algorithm>
#include <sstream>

#include <base/split.h>
#include <fmt/format.h>
#include <schema/fields.h>
#include <boost/program_options.hpp>

#include "option_groups.h"
#include "option_values.h"

namespace fahras::cli {
namespace {

namespace po = boost::program_options;

const Choices<Unit> units = {{"article", Unit::article}, {"paragraph", Unit::paragraph}};
const Choices<Sort> sorts = {{"relevance", Sort::relevance},
                             {"date", Sort::date_ascending},
                             {"-date", Sort::date_descending}};
const Choices<Duplicates> duplicate_modes = {{"show", Duplicates::show},
                                             {"collapse", Duplicates::collapse}};
const Choices<bool> switches = {{"on", true}, {"off", false}};
const Choices<Partial> partial_modes = {{"refuse", Partial::refuse}, {"allow", Partial::allow}};
const Choices<format::Format> formats = {{"text", format::Format::text},
                                         {"json", format::Format::json},
                                         {"jsonl", format::Format::jsonl},
                                         {"trec", format::Format::trec}};
const Choices<Color> colors = {
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
const Choices<BidiMode> bidi_modes = {
    {"auto", BidiMode::automatic}, {"isolate", BidiMode::isolate}, {"none", BidiMode::none}};

std::string joined_query(const Typed& given) {
  std::string query;
  for (const std::string& word : list(given, "query"))
    query.append(query.empty() ? "" : " ").append(word);
  return query;
}

std::pair<std::string, double> weight(const std::string& typed) {
  const std::size_t equals = std::min(typed.find('='), typed.size());
  const auto value = number(std::string_view(typed).substr(std::min(equals + 1, typed.size())));
  if (!value)
    throw Error(ErrorKind::usage,
                fmt::format("--weights: '{}' is not of the form NAME=VALUE", typed));
  return {typed.substr(0, equals), *value};
}

std::vector<std::string> fields_in(const Typed& given, const char* option) {
  const std::string typed = optional_text(given, option);
  const auto names = base::split_list(typed, ",");
  return {names.begin(), names.end()};
}

// Returns the filter for any of the values that the option with the field's name gives.
Filter any_given(const Typed& given, schema::Field field) {
  Filter filter;
  if (given.count(field->name.data()) == 0) return filter;
  filter.kind = Filter::Kind::equals;
  filter.field = field->name;
  filter.values = list(given, field->name.data());
  return filter;
}

// The old names of orders, or a list of fields.
void set_sort(const Typed& given, SearchRequest& request) {
  const auto& typed = given["sort"].as<std::string>();
  const auto known = std::find_if(sorts.begin(), sorts.end(),
                                  [&](const auto& choice) { return typed == choice.first; });
  if (known != sorts.end()) {
    request.sort = known->second;
  } else {
    request.sort_by = parse_sort(typed);
  }
}

SearchRequest request_from(const Typed& given) {
  SearchRequest request;
  request.query = joined_query(given);
  if (given.count("like") > 0) request.like = given["like"].as<std::string>();
  request.unit = choose(given, "unit", units);
  request.limit = count(given, "limit");
  request.offset = count(given, "offset");
  set_sort(given, request);
  request.from = optional_text(given, "from");
  request.to = optional_text(given, "to");
  request.sources = list(given, schema::Field::source->name.data());
  request.filter = any_given(given, section_field);
  request.filter_text = optional_text(given, "filter");
  request.search_in = fields_in(given, "search-in");
  request.facets = fields_in(given, "facets");
  request.duplicates = choose(given, "duplicates", duplicate_modes);
  request.timeout_ms = milliseconds(given, "timeout");
  request.synonyms = given.count("no-synonyms") == 0;
  request.unfinished = given.count("prefix-last") > 0;
  request.typos.enabled = choose(given, "typos", switches);
  request.explain = given.count("explain") > 0;
  request.documents = given.count("documents") > 0;
  for (const std::string& typed : list(given, "weights"))
    for (const std::string_view one : base::split_list(typed, ","))
      request.weights.push_back(weight(std::string(one)));
  return request;
}

// Splits at colons, except those within remote:HOST:PORT.
std::vector<std::string> split_indexes(const std::string& variable) {
  std::vector<std::string> indexes;
  auto parts = base::split(variable, ":");
  std::erase(parts, std::string_view());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool remote = parts[i] == "remote" && i + 2 < parts.size();
    indexes.push_back(remote ? fmt::format("remote:{}:{}", parts[i + 1], parts[i + 2])
                             : std::string(parts[i]));
    if (remote) i += 2;
  }
  return indexes;
}

OpenOptions open_options(const Typed& given) {
  OpenOptions options;
  options.partial = choose(given, "partial", partial_modes);
  options.shard_timeout_ms = milliseconds(given, "shard-timeout");
  return options;
}

SearchOptions options_from(const Typed& given, const char* index_variable) {
  SearchOptions options;
  options.open = open_options(given);
  options.request = request_from(given);
  // If a time limit is set, it also covers the opening of shards, which may hang.
  options.open.open_later = options.request.timeout_ms > 0;
  options.indexes = list(given, "index");
  if (options.indexes.empty() && index_variable != nullptr)
    options.indexes = split_indexes(index_variable);
  options.queries_file = optional_text(given, "queries");
  options.timings_file = optional_text(given, "timings");
  options.synonyms_file = optional_text(given, "synonyms");
  if (given.count("suggest") > 0) options.suggest = given["suggest"].as<std::string>();
  options.format = choose(given, "format", formats);
  options.color = choose(given, "color", colors);
  options.bidi = choose(given, "bidi", bidi_modes);
  options.exit_code = given.count("exit-code") > 0;
  options.help = given.count("help") > 0;
  options.version = given.count("version") > 0;
  // Run files contain no snippets, so none are made.
  options.request.snippets = options.format != format::Format::trec;
  return options;
}

void check(const SearchOptions& options, bool has_query) {
  if (options.help || options.version) return;
  const bool one_answer = has_query || options.request.like;
  const int modes =
      int{one_answer} + int{!options.queries_file.empty()} + int{options.suggest.has_value()};
  if (modes == 0)
    throw Error(ErrorKind::usage, "no query: give QUERY, --like, --queries or --suggest");
  if (modes > 1) {
    throw Error(ErrorKind::usage, fmt::format("{}, --queries and --suggest cannot be combined",
                                              options.request.like ? "--like" : "QUERY"));
  }
  if (!options.timings_file.empty() && options.queries_file.empty())
    throw Error(ErrorKind::usage, "--timings requires --queries");
  if (!options.synonyms_file.empty() && !options.request.synonyms)
    throw Error(ErrorKind::usage, "--synonyms and --no-synonyms cannot be combined");
  if (options.indexes.empty())
    throw Error(ErrorKind::usage, "no index: give --index DIR or set FAHRAS_INDEX");
}

// Returns the field names of the query language, as in "title: date:2025-09-01..2025-09-30 source:
// author:".
std::string query_fields() {
  std::string list;
  for (const schema::Field field : schema::all_fields()) {
    if (!field->can.in_queries) continue;
    list += fmt::format("{}{}:{}", list.empty() ? "" : " ", field->name,
                        field == schema::Field::date ? "2025-09-01..2025-09-30" : "");
  }
  return list;
}

std::string weight_list() {
  std::string list;
  for (const auto& [name, value] : default_weights())
    list += fmt::format("{}{}={}", list.empty() ? "" : ",", name, value);
  return list;
}

}  // namespace

SearchOptions parse_options(const std::vector<std::string>& arguments, const char* index_variable) {
  try {
    const Typed given = read_options(arguments);
    SearchOptions options = options_from(given, index_variable);
    check(options, given.count("query") > 0);
    return options;
  } catch (const po::unknown_option& error) {
    throw Error(ErrorKind::usage,
                fmt::format("{}; put a query that begins with - after --", error.what()));
  } catch (const po::error& error) {
    throw Error(ErrorKind::usage, error.what());
  }
}

std::string usage() {
  std::ostringstream out;
  out << "Usage: fahras-search --index DIR [OPTION]… QUERY…\n"
         "       fahras-search --index DIR --like ID [OPTION]… [QUERY…]\n"
         "       fahras-search --index DIR --queries FILE [OPTION]…\n"
         "Searches indexes made by fahras-index. The query language: \"phrase\" =exact +must -not\n"
         "AND OR NOT ( ) NEAR/5 word* "
      << query_fields()
      << "\n"
         "DIR is an index, a stub file that lists several, or remote:HOST:PORT (docs/scaling.md).\n"
      << visible_options() << "\nWeights of evidence: " << weight_list()
      << "\n\nExit codes: 0 success, 1 nothing found (with --exit-code) or a failure, 2 usage "
         "error,\n"
         "3 index absent or unusable, 4 errors in lines of --queries.\n";
  return out.str();
}

}  // namespace fahras::cli
