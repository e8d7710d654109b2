#include "class_runs.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <exception>
#include <future>
#include <latch>
#include <sstream>
#include <thread>

#include <format/printer.h>

namespace fahras::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double process_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

// What one thread needs to answer queries.
class Answerer {
 public:
  explicit Answerer(const Settings& settings)
      : searcher_(settings.indexes),
        printer_(format::make_printer({.format = format::Format::json, .one_line = true}, out_)) {
    request_.unit = settings.unit;
  }

  // Returns how many hits there were.
  std::size_t answer(const std::string& query) {
    request_.query = query;
    const SearchResult result = searcher_.search(request_);
    out_.str({});
    printer_->print({"1", request_, result, 0});
    return result.hits.size();
  }

 private:
  Searcher searcher_;
  SearchRequest request_;
  std::ostringstream out_;
  std::unique_ptr<format::Printer> printer_;
};

ClassFigures run_thread(const QueryClass& queries, const Settings& settings, std::latch& ready) {
  std::exception_ptr failure;
  std::unique_ptr<Answerer> answerer;
  try {
    answerer = std::make_unique<Answerer>(settings);
    for (const std::string& query : queries.queries) answerer->answer(query);
  } catch (...) {
    failure = std::current_exception();  // the others wait at the latch for this thread too
  }
  ready.arrive_and_wait();
  if (failure) std::rethrow_exception(failure);

  ClassFigures figures;
  const Clock::time_point start = Clock::now();
  do {
    for (const std::string& query : queries.queries) {
      const Clock::time_point before = Clock::now();
      figures.hits += answerer->answer(query);
      figures.milliseconds.push_back(seconds_since(before) * 1e3);
    }
  } while (seconds_since(start) < settings.seconds);
  return figures;
}

void add(const ClassFigures& one, ClassFigures& sum) {
  sum.hits += one.hits;
  sum.runs += one.milliseconds.size();
  sum.milliseconds.insert(sum.milliseconds.end(), one.milliseconds.begin(), one.milliseconds.end());
}

}  // namespace

double ClassFigures::percentile(double p) const {
  if (milliseconds.empty()) return 0;
  const auto count = static_cast<double>(milliseconds.size());
  const auto rank = static_cast<std::size_t>(std::ceil(p / 100 * count));
  return milliseconds[std::max<std::size_t>(rank, 1) - 1];
}

ClassFigures run_class(const QueryClass& queries, const Settings& settings) {
  if (queries.queries.empty()) return {};
  std::latch ready(settings.threads + 1);
  std::vector<std::future<ClassFigures>> running;
  for (unsigned i = 0; i < settings.threads; ++i) {
    running.push_back(
        std::async(std::launch::async, [&] { return run_thread(queries, settings, ready); }));
  }
  ready.arrive_and_wait();
  const Clock::time_point start = Clock::now();
  const double cpu = process_seconds();
  for (auto& thread : running) thread.wait();
  ClassFigures figures;
  figures.wall_seconds = seconds_since(start);
  figures.cpu_seconds = process_seconds() - cpu;
  for (auto& thread : running) add(thread.get(), figures);
  std::sort(figures.milliseconds.begin(), figures.milliseconds.end());
  return figures;
}

}  // namespace fahras::bench
