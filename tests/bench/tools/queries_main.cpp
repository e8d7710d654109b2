// fahras-bench-queries UNIT THREADS SECONDS INDEX… < CLASSES: answers the queries of each class,
// from lines "class<TAB>query", and prints their times as one JSON object.
#include <algorithm>
#include <cstddef>
#include <exception>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "class_runs.h"

namespace fahras::bench {
namespace {

Settings settings_of(std::span<char*> arguments) {
  constexpr std::size_t min_arguments = 5;
  if (arguments.size() < min_arguments) {
    throw std::runtime_error("usage: fahras-bench-queries UNIT THREADS SECONDS INDEX… < CLASSES");
  }
  Settings settings;
  settings.unit = std::string(arguments[1]) == "paragraph" ? Unit::paragraph : Unit::article;
  settings.threads = static_cast<unsigned>(std::max(1, std::stoi(arguments[2])));
  settings.seconds = std::stod(arguments[3]);
  const auto indexes = arguments.subspan(min_arguments - 1);
  settings.indexes.assign(indexes.begin(), indexes.end());
  return settings;
}

std::vector<QueryClass> read_classes(std::istream& in) {
  std::vector<QueryClass> classes;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw std::runtime_error("no class<TAB>query: " + line);
    const std::string name = line.substr(0, tab);
    if (classes.empty() || classes.back().name != name) classes.push_back({name, {}});
    classes.back().queries.push_back(line.substr(tab + 1));
  }
  return classes;
}

nlohmann::ordered_json as_json(const QueryClass& queries, const ClassFigures& figures) {
  const auto runs = static_cast<double>(std::max<std::size_t>(figures.runs, 1));
  return {{"queries", queries.queries.size()},
          {"runs", figures.runs},
          {"hits", static_cast<double>(figures.hits) / runs},
          {"p50_ms", percentile(figures.wall_ms, 50)},
          {"p95_ms", percentile(figures.wall_ms, 95)},
          {"p99_ms", percentile(figures.wall_ms, 99)},
          {"cpu_p50_ms", percentile(figures.cpu_ms, 50)},
          {"cpu_p95_ms", percentile(figures.cpu_ms, 95)},
          {"per_second", figures.wall_seconds > 0 ? runs / figures.wall_seconds : 0}};
}

}  // namespace
}  // namespace fahras::bench

int main(int count, char** arguments) {
  using namespace fahras::bench;
  try {
    const Settings settings = settings_of({arguments, static_cast<std::size_t>(count)});
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const QueryClass& queries : read_classes(std::cin)) {
      json[queries.name] = as_json(queries, run_class(queries, settings));
    }
    std::cout << json.dump(2) << '\n';
  } catch (const std::exception& error) {
    std::cerr << "fahras-bench-queries: " << error.what() << '\n';
    return 1;
  }
}
