#include "options.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>

#include <fmt/format.h>
#include <boost/program_options.hpp>

namespace fahras::cli {
namespace {

namespace po = boost::program_options;

template <typename T>
using Choices = std::vector<std::pair<const char*, T>>;

const Choices<Unit> units = {{"article", Unit::article}, {"paragraph", Unit::paragraph}};
const Choices<Sort> sorts = {{"relevance", Sort::relevance},
                             {"date", Sort::date_ascending},
                             {"-date", Sort::date_descending}};
const Choices<Duplicates> duplicate_modes = {{"show", Duplicates::show},
                                             {"collapse", Duplicates::collapse}};
const Choices<Partial> partial_modes = {{"refuse", Partial::refuse}, {"allow", Partial::allow}};
const Choices<format::Format> formats = {{"text", format::Format::text},
                                         {"json", format::Format::json},
                                         {"jsonl", format::Format::jsonl},
                                         {"trec", format::Format::trec}};
const Choices<Color> colors = {
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
const Choices<BidiMode> bidi_modes = {
    {"auto", BidiMode::automatic}, {"isolate", BidiMode::isolate}, {"none", BidiMode::none}};

template <typename T>
T choose(const po::variables_map& given, const char* option, const Choices<T>& choices) {
  const auto& typed = given[option].as<std::string>();
  std::string allowed;
  for (const auto& [name, value] : choices) {
    if (typed == name) return value;
    allowed += allowed.empty() ? name : std::string(", ") + name;
  }
  throw Error(ErrorKind::usage, fmt::format("--{}: '{}' is none of {}", option, typed, allowed));
}

// Boost would take "-3" for a huge unsigned number.
std::size_t count(const po::variables_map& given, const char* option) {
  const auto& typed = given[option].as<std::string>();
  const bool digits = !typed.empty() && typed.size() <= 9 &&
                      typed.find_first_not_of("0123456789") == std::string::npos;
  if (!digits)
    throw Error(ErrorKind::usage,
                fmt::format("--{}: '{}' is not a number from 0 to 999999999", option, typed));
  return std::stoul(typed);
}

po::value_semantic* text() { return po::value<std::string>()->value_name("TEXT"); }
po::value_semantic* texts(const char* name) {
  return po::value<std::vector<std::string>>()->composing()->value_name(name);
}
po::value_semantic* text(const char* name) { return po::value<std::string>()->value_name(name); }
po::value_semantic* text(const char* name, const char* standard) {
  return po::value<std::string>()->default_value(standard)->value_name(name);
}

po::options_description what_to_search() {
  po::options_description group("What is searched");
  group.add_options()                                                                         //
      ("index", texts("DIR"), "index to search; again for several (or set FAHRAS_INDEX)")     //
      ("partial", text("MODE", "refuse"), "a served shard that is down: refuse or allow")     //
      ("shard-timeout", text("MS", "5000"), "a served shard is down that is silent so long")  //
      ("queries", text("FILE"), "answer every line 'qid<TAB>query' of FILE")                  //
      ("like", text("ID"), "articles like the article ID; with QUERY: that match it too")     //
      ("suggest", text(), "words of the index that begin like this");
  return group;
}

po::options_description which_results() {
  po::options_description group("Which results");
  group.add_options()                                                                      //
      ("unit", text("UNIT", "article"), "article or paragraph")                            //
      ("limit", text("N", "10"), "how many results")                                       //
      ("offset", text("N", "0"), "how many to pass over first")                            //
      ("sort", text("ORDER", "relevance"), "relevance, date (oldest first) or -date")      //
      ("from", text("DATE"), "first day: 2025-09-01, 2025-09 or 2025")                     //
      ("to", text("DATE"), "last day")                                                     //
      ("source", texts("NAME"), "only this source; again for several")                     //
      ("duplicates", text("MODE", "collapse"), "near-duplicates: collapse or show")        //
      ("synonyms", text("FILE"), "rules 'a = b' and 'a => b', beside those of the index")  //
      ("no-synonyms", "words stand for themselves alone")                                  //
      ("timeout", text("MS", "0"), "look at candidates no longer than this; 0: no limit")  //
      ("weights", texts("LIST"), "for measuring: NAME=VALUE,… in place of the weights below");
  return group;
}

po::options_description how_printed() {
  po::options_description group("How they are printed");
  group.add_options()                                                                        //
      ("format", text("FORMAT", "text"), "text, json, jsonl or trec")                        //
      ("color", text("WHEN", "auto"), "auto, always or never")                               //
      ("bidi", text("MODE", "auto"), "auto, isolate or none: marks around Arabic lines")     //
      ("explain", "show what each part of a score comes from")                               //
      ("timings", text("FILE"), "with --queries: write 'qid<TAB>wall ms<TAB>CPU ms' lines")  //
      ("exit-code", "exit with 1 when nothing was found")                                    //
      ("help", "print this help")                                                            //
      ("version", "print the version");
  return group;
}

po::options_description visible_options() {
  po::options_description all;
  all.add(what_to_search()).add(which_results()).add(how_printed());
  return all;
}

po::variables_map read(const std::vector<std::string>& arguments) {
  po::options_description all = visible_options();
  all.add_options()("query", texts("QUERY"));
  po::positional_options_description positional;
  positional.add("query", -1);
  using namespace po::command_line_style;
  po::variables_map given;
  po::store(po::command_line_parser(arguments)
                .options(all)
                .positional(positional)
                .style(allow_long | long_allow_adjacent | long_allow_next | allow_short |
                       allow_dash_for_short | short_allow_next)
                .run(),
            given);
  return given;
}

std::vector<std::string> split(const std::string& list, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, separator);)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

std::string optional_text(const po::variables_map& given, const char* option) {
  return given.count(option) > 0 ? given[option].as<std::string>() : std::string();
}

std::vector<std::string> list(const po::variables_map& given, const char* option) {
  return given.count(option) > 0 ? given[option].as<std::vector<std::string>>()
                                 : std::vector<std::string>();
}

std::string joined_query(const po::variables_map& given) {
  std::string query;
  for (const std::string& word : list(given, "query"))
    query.append(query.empty() ? "" : " ").append(word);
  return query;
}

std::optional<double> number(std::string_view typed) {
  const char* const end = typed.data() + typed.size();
  double value = 0;
  const auto [rest, error] = std::from_chars(typed.data(), end, value);
  if (error != std::errc() || rest != end) return std::nullopt;
  return value;
}

double milliseconds(const po::variables_map& given, const char* option) {
  const auto& typed = given[option].as<std::string>();
  const auto value = number(typed);
  if (!value || !(*value >= 0))
    throw Error(ErrorKind::usage,
                fmt::format("--{}: '{}' is not a number from 0 on", option, typed));
  return *value;
}

std::pair<std::string, double> weight(const std::string& typed) {
  const std::size_t equals = std::min(typed.find('='), typed.size());
  const auto value = number(std::string_view(typed).substr(std::min(equals + 1, typed.size())));
  if (!value)
    throw Error(ErrorKind::usage,
                fmt::format("--weights: '{}' is not of the form NAME=VALUE", typed));
  return {typed.substr(0, equals), *value};
}

SearchRequest request_from(const po::variables_map& given) {
  SearchRequest request;
  request.query = joined_query(given);
  if (given.count("like") > 0) request.like = given["like"].as<std::string>();
  request.unit = choose(given, "unit", units);
  request.limit = count(given, "limit");
  request.offset = count(given, "offset");
  request.sort = choose(given, "sort", sorts);
  request.from = optional_text(given, "from");
  request.to = optional_text(given, "to");
  request.sources = list(given, "source");
  request.duplicates = choose(given, "duplicates", duplicate_modes);
  request.timeout_ms = milliseconds(given, "timeout");
  request.synonyms = given.count("no-synonyms") == 0;
  request.explain = given.count("explain") > 0;
  for (const std::string& typed : list(given, "weights"))
    for (const std::string& one : split(typed, ',')) request.weights.push_back(weight(one));
  return request;
}

// remote:HOST:PORT has colons of its own.
std::vector<std::string> split_indexes(const std::string& variable) {
  std::vector<std::string> indexes;
  const std::vector<std::string> parts = split(variable, ':');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool remote = parts[i] == "remote" && i + 2 < parts.size();
    indexes.push_back(remote ? fmt::format("remote:{}:{}", parts[i + 1], parts[i + 2]) : parts[i]);
    if (remote) i += 2;
  }
  return indexes;
}

OpenOptions open_options(const po::variables_map& given) {
  OpenOptions options;
  options.partial = choose(given, "partial", partial_modes);
  options.shard_timeout_ms = milliseconds(given, "shard-timeout");
  return options;
}

SearchOptions options_from(const po::variables_map& given, const char* index_variable) {
  SearchOptions options;
  options.open = open_options(given);
  options.request = request_from(given);
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
  // Only text shows snippets and JSON carries them: a run file would pay for them in vain.
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
    throw Error(ErrorKind::usage, fmt::format("{}, --queries and --suggest exclude each other",
                                              options.request.like ? "--like" : "QUERY"));
  }
  if (!options.timings_file.empty() && options.queries_file.empty())
    throw Error(ErrorKind::usage, "--timings goes with --queries");
  if (!options.synonyms_file.empty() && !options.request.synonyms)
    throw Error(ErrorKind::usage, "--synonyms and --no-synonyms exclude each other");
  if (options.indexes.empty())
    throw Error(ErrorKind::usage, "no index: give --index DIR or set FAHRAS_INDEX");
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
    const po::variables_map given = read(arguments);
    SearchOptions options = options_from(given, index_variable);
    check(options, given.count("query") > 0);
    return options;
  } catch (const po::unknown_option& error) {
    throw Error(ErrorKind::usage,
                fmt::format("{}; a query that begins with - goes after --", error.what()));
  } catch (const po::error& error) {
    throw Error(ErrorKind::usage, error.what());
  }
}

std::string usage() {
  std::ostringstream out;
  out << "Usage: fahras-search --index DIR [OPTION]… QUERY…\n"
         "       fahras-search --index DIR --like ID [OPTION]… [QUERY…]\n"
         "       fahras-search --index DIR --queries FILE [OPTION]…\n"
         "Searches an index that fahras-index made. The query language: \"phrase\" =exact +must "
         "-not\n"
         "AND OR NOT ( ) NEAR/5 word* title: source: author: date:2025-09-01..2025-09-30\n"
         "DIR: an index, a stub file that lists several, or remote:HOST:PORT (docs/scaling.md).\n"
      << visible_options() << "\nWeights of evidence: " << weight_list()
      << "\n\nExit codes: 0 it ran, 1 nothing found (with --exit-code) or a failure, 2 usage,\n"
         "3 index unusable or absent, 4 lines of --queries with errors.\n";
  return out.str();
}

}  // namespace fahras::cli
