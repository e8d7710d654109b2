#include "options.h"

#include <charconv>
#include <cmath>
#include <sstream>
#include <string_view>

#include <fahras/error.h>
#include <fmt/format.h>
#include <boost/program_options.hpp>

#include "hosts.h"

namespace fahras::serve {
namespace {

namespace po = boost::program_options;

po::value_semantic* texts(const char* name) {
  return po::value<std::vector<std::string>>()->composing()->value_name(name);
}
po::value_semantic* text(const char* name) { return po::value<std::string>()->value_name(name); }
po::value_semantic* text(const char* name, const char* standard) {
  return po::value<std::string>()->default_value(standard)->value_name(name);
}

po::options_description served_indexes() {
  po::options_description group("Indexes");
  group.add_options()  //
      ("index", texts("NAME=DIR"),
       "an index and its name; repeat for several, with the "  //
       "same name to search them as one")                      //
      ("data", text("DIR"),
       "a folder that keeps keys of clients and, without --index, indexes: each is served by the "
       "name "
       "of its folder")  //
      ("writable",
       "let clients add and remove articles and, without --index, make and delete indexes (with "
       "keys: those that allow it)")  //
      ("partial", text("MODE", "refuse"),
       "if a served shard is down: refuse or allow partial answers")  //
      ("shard-timeout", text("MS", "5000"),
       "a served shard silent for MS milliseconds counts as down")  //
      ("timeout", text("MS", "5000"),
       "end a search after MS milliseconds with what it has found; 0: no limit");
  return group;
}

po::options_description network_and_access() {
  po::options_description group("Network and access");
  group.add_options()  //
      ("listen", texts("ADDRESS:PORT"),
       "address to listen on; repeat for several; default "  //
       "127.0.0.1:7700; port 0: any free port")              //
      ("keys", text("FILE"),
       "file of keys, each on a line with its rights (search, write, metrics, *)")  //
      ("master-key", text("KEY"),
       "key that may do everything and from which the keys of /keys are derived; "
       "other users of this machine can see it: prefer --master-key-file")  //
      ("master-key-file", text("FILE"),
       "file that has the master key; default: environment FAHRAS_MASTER_KEY or "
       "MEILI_MASTER_KEY")  //
      ("cors", texts("ORIGIN"),
       "origin of pages that may use the service; repeat for several; *: all")  //
      ("allow-host", texts("NAME"),
       "without --keys: a host name under which clients reach this service; repeat for several; "
       "*: any")  //
      ("public-url", text("URL"),
       "URL at which clients reach this service, for the links in answers");
  return group;
}

po::options_description operation() {
  po::options_description group("Operation");
  group.add_options()                                                                          //
      ("threads", text("N", "0"), "number of threads that search; 0: one for each processor")  //
      ("max-body", text("SIZE"),
       "largest body of a request, in bytes or as 10K, 10M, 1G; default 100M with --data, 10M "
       "with --writable, else 1M")  //
      ("log", text("FILE", "-"),
       "access log, one line of JSON for each request; -: standard output; none: no log")  //
      ("help", "print this help")                                                          //
      ("version", "print the version");
  return group;
}

po::options_description all_options() {
  po::options_description all;
  all.add(served_indexes()).add(network_and_access()).add(operation());
  return all;
}

po::variables_map read(const std::vector<std::string>& arguments) {
  const po::options_description all = all_options();
  using namespace po::command_line_style;
  po::variables_map given;
  const po::positional_options_description none;
  po::store(po::command_line_parser(arguments)
                .options(all)
                .positional(none)
                .style(allow_long | long_allow_adjacent | long_allow_next)
                .run(),
            given);
  return given;
}

[[noreturn]] void refuse(const std::string& message) { throw Error(ErrorKind::usage, message); }

std::vector<std::string> list(const po::variables_map& given, const char* option) {
  return given.count(option) > 0 ? given[option].as<std::vector<std::string>>()
                                 : std::vector<std::string>();
}

std::string one(const po::variables_map& given, const char* option) {
  return given.count(option) > 0 ? given[option].as<std::string>() : std::string();
}

template <typename Number>
Number number(const po::variables_map& given, const char* option, Number max) {
  const std::string typed = one(given, option);
  Number value{};
  const char* const end = typed.data() + typed.size();
  const auto [rest, error] = std::from_chars(typed.data(), end, value);
  if (error != std::errc() || rest != end || !(value >= 0 && value <= max))
    refuse(fmt::format("--{}: '{}' is not a number from 0 to {}", option, typed, max));
  return value;
}

// Returns a number of bytes; 0 if the option is not given.
std::size_t size(const po::variables_map& given, const char* option) {
  std::string typed = one(given, option);
  if (typed.empty()) return 0;
  constexpr std::string_view units = "KMG";
  const std::size_t unit = units.find(typed.back());
  if (unit != std::string_view::npos) typed.pop_back();
  constexpr std::size_t most = std::size_t{1} << 30;
  std::size_t number = 0;
  const char* const end = typed.data() + typed.size();
  const auto [rest, error] = std::from_chars(typed.data(), end, number);
  const unsigned shift =
      unit == std::string_view::npos ? 0 : 10 * (static_cast<unsigned>(unit) + 1);
  if (error != std::errc() || rest != end || number == 0 || number > most >> shift)
    refuse(fmt::format("--{}: '{}' is not a size from 1 to 1G", option, one(given, option)));
  return number << shift;
}

void add_index(const std::string& typed, Options& options) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == typed.size())
    refuse(fmt::format("--index: '{}' is not of the form NAME=DIR", typed));
  options.indexes[typed.substr(0, equals)].emplace_back(typed.substr(equals + 1));
}

http::Address parse_address(const std::string& typed) {
  const std::size_t colon = std::min(typed.rfind(':'), typed.size());
  std::string host = typed.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  const std::string_view digits = std::string_view(typed).substr(std::min(colon + 1, typed.size()));
  unsigned short port = 0;
  const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (host.empty() || error != std::errc() || rest != digits.data() + digits.size())
    refuse(fmt::format("--listen: '{}' is not of the form ADDRESS:PORT", typed));
  return {host, port};
}

std::string checked_host(const std::string& typed) {
  if (is_host_pattern(typed)) return typed;
  refuse(fmt::format("--allow-host: '{}' is not the name of a host, without a port", typed));
}

std::string without_slash(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  if (url.empty() || url.starts_with("http://") || url.starts_with("https://")) return url;
  refuse(fmt::format("--public-url: '{}' does not begin with http:// or https://", url));
}

bool allows_partial(const std::string& typed) {
  if (typed == "refuse" || typed == "allow") return typed == "allow";
  refuse(fmt::format("--partial: '{}' is not one of refuse, allow", typed));
}

Options options_from(const po::variables_map& given) {
  Options options;
  for (const std::string& index : list(given, "index")) add_index(index, options);
  options.data = one(given, "data");
  options.max_body = size(given, "max-body");
  for (const std::string& address : list(given, "listen"))
    options.listen.push_back(parse_address(address));
  if (options.listen.empty()) options.listen = {{"127.0.0.1", 7700}};
  options.origins = list(given, "cors");
  for (const std::string& host : list(given, "allow-host"))
    options.allowed_hosts.push_back(checked_host(host));
  options.keys = one(given, "keys");
  options.master_key = one(given, "master-key");
  options.master_key_file = one(given, "master-key-file");
  if (given.count("master-key") > 0 && given.count("master-key-file") > 0)
    refuse("--master-key and --master-key-file exclude each other");
  options.writable = given.count("writable") > 0;
  options.threads = number<std::size_t>(given, "threads", 1024);
  options.timeout_ms = number<double>(given, "timeout", 1e9);
  options.partial = allows_partial(one(given, "partial"));
  options.shard_timeout_ms = number<double>(given, "shard-timeout", 1e9);
  if (options.shard_timeout_ms == 0) refuse("--shard-timeout: must be more than 0");
  options.log = one(given, "log");
  options.public_url = without_slash(one(given, "public-url"));
  options.help = given.count("help") > 0;
  options.version = given.count("version") > 0;
  return options;
}

void check_what_is_served(const Options& options) {
  if (options.help || options.version) return;
  if (options.indexes.empty() && options.data.empty())
    refuse("no index: give --index NAME=DIR or --data DIR");
}

}  // namespace

Options parse_options(const std::vector<std::string>& arguments) {
  try {
    Options options = options_from(read(arguments));
    check_what_is_served(options);
    return options;
  } catch (const po::error& error) {
    refuse(error.what());
  }
}

std::string usage() {
  std::ostringstream out;
  out << "Usage: fahras-serve --index NAME=DIR [OPTION]…\n"
         "       fahras-serve --data DIR [OPTION]…\n"
         "Serves indexes made by fahras-index over HTTP: Meilisearch's search API, and a web page\n"
         "at /. DIR is an index, a stub file that lists several, or remote:HOST:PORT. Answers "
         "come\n"
         "from the latest published generation. SIGTERM and SIGINT stop the service after the\n"
         "requests in progress; SIGHUP reopens the log file and rereads the keys.\n"
      << all_options()
      << "\nExit codes: 0 stopped by a signal, 1 a failure, 2 usage error, 3 index absent or "
         "unusable.\n";
  return out.str();
}

}  // namespace fahras::serve
