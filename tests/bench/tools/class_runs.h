// Runs queries and times them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::bench {

struct QueryClass {
  // Queries that are measured together.
  std::string name;
  std::vector<std::string> queries;
};

struct Settings {
  std::vector<std::filesystem::path> indexes;
  Unit unit = Unit::article;
  unsigned threads = 1;
  double seconds = 1;  // of timed running for each class, approximately
};

struct ClassFigures {
  std::size_t runs = 0;
  std::size_t hits = 0;         // number of hits in all runs
  double wall_seconds = 0;      // from the first query's start to the last one's end
  std::vector<double> wall_ms;  // of each run, in ascending order
  // CPU time of the thread in each run, ascending; other programs do not change it.
  std::vector<double> cpu_ms;
};

// Returns the p-th percentile of ascending values, by the nearest rank; 0 if there are none.
double percentile(const std::vector<double>& ascending, double p);

// Runs the queries of a class. Every thread has its own Searcher, and answers all queries once
// untimed and at least once timed, as JSON with passages. Throws Error.
ClassFigures run_class(const QueryClass& queries, const Settings& settings);

}  // namespace fahras::bench
