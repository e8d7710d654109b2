// Runs queries and times them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::bench {

struct QueryClass {
  std::string name;
  std::vector<std::string> queries;
};

struct Settings {
  std::vector<std::filesystem::path> indexes;
  Unit unit = Unit::article;
  unsigned threads = 1;
  double seconds = 1;  // of timed running for each class, about
};

struct ClassFigures {
  std::size_t runs = 0;
  std::size_t hits = 0;     // of all runs
  double wall_seconds = 0;  // from the first query's start to the last one's end
  double cpu_seconds = 0;
  std::vector<double> milliseconds;  // of each run, ascending
  // The p-th percentile, the nearest rank; 0 without runs.
  double percentile(double p) const;
};

// Every thread has its own Searcher, and answers all the queries once untimed and at least once
// timed, as JSON with passages. Throws Error.
ClassFigures run_class(const QueryClass& queries, const Settings& settings);

}  // namespace fahras::bench
