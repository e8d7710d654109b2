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

double thread_ms() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

// What one thread needs in order to answer queries.
class Answerer {
 public:
  explicit Answerer(const Settings& settings)
      : searcher_(settings.indexes),
        printer_(format::make_printer({.format = format::Format::json, .one_line = true}, out_)) {
    request_.unit = settings.unit;
  }

  // Returns the number of hits.
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
      const double cpu_before = thread_ms();
      figures.hits += answerer->answer(query);
      figures.cpu_ms.push_back(thread_ms() - cpu_before);
      figures.wall_ms.push_back(seconds_since(before) * 1e3);
    }
  } while (seconds_since(start) < settings.seconds);
  return figures;
}

void add(const ClassFigures& one, ClassFigures& sum) {
  sum.hits += one.hits;
  sum.runs += one.wall_ms.size();
  sum.wall_ms.insert(sum.wall_ms.end(), one.wall_ms.begin(), one.wall_ms.end());
  sum.cpu_ms.insert(sum.cpu_ms.end(), one.cpu_ms.begin(), one.cpu_ms.end());
}

}  // namespace

double percentile(const std::vector<double>& ascending, double p) {
  if (ascending.empty()) return 0;
  const auto count = static_cast<double>(ascending.size());
  const auto rank = static_cast<std::size_t>(std::ceil(p / 100 * count));
  return ascending[std::max<std::size_t>(rank, 1) - 1];
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
  for (auto& thread : running) thread.wait();
  ClassFigures figures;
  figures.wall_seconds = seconds_since(start);
  for (auto& thread : running) add(thread.get(), figures);
  std::sort(figures.wall_ms.begin(), figures.wall_ms.end());
  std::sort(figures.cpu_ms.begin(), figures.cpu_ms.end());
  return figures;
}

}  // namespace fahras::bench
