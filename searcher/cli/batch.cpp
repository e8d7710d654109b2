#include "batch.h"

#include <unordered_map>

#include <fahras/printable.h>
#include <fmt/format.h>

#include "stopwatch.h"

namespace fahras::cli {
namespace {

void answer_line(const Searcher& searcher, const std::string& query_id,
                 const SearchRequest& request, std::ostream* timings, format::Printer& printer) {
  const Stopwatch watch;
  const SearchResult result = searcher.search(request);
  const double wall = watch.wall_ms();
  if (timings != nullptr)
    *timings << fmt::format("{}\t{:.4f}\t{:.4f}\n", printable(query_id), wall, watch.cpu_ms());
  printer.print({query_id, request, result, wall});
}

}  // namespace

std::size_t run_batch(const Searcher& searcher, SearchRequest request, const BatchFiles& files,
                      format::Printer& printer) {
  std::size_t number = 0;
  std::size_t bad = 0;
  std::unordered_map<std::string, std::size_t> line_of_id;
  const auto report = [&](const std::string& reason) {
    files.errors << "fahras-search: "
                 << printable(fmt::format("{}:{}: {}", files.queries_name, number, reason)) << '\n';
    ++bad;
  };
  for (std::string line; std::getline(files.queries, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) {
      report("not of the form qid<TAB>query");
      continue;
    }
    const std::string query_id = line.substr(0, tab);
    if (const auto [first, is_new] = line_of_id.emplace(query_id, number); !is_new) {
      report(fmt::format("the qid {} stands in line {} too", query_id, first->second));
      continue;
    }
    request.query = line.substr(tab + 1);
    try {
      answer_line(searcher, query_id, request, files.timings, printer);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      report(error.what());
    }
  }
  return bad;
}

}  // namespace fahras::cli
