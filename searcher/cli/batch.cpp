#include "batch.h"

#include <string>
#include <unordered_map>
#include <utility>

#include <fahras/printable.h>
#include <fmt/format.h>

#include "option_names.h"
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

// How much of an overlong line is skipped, at most, since a device may never end it.
constexpr std::streamsize max_passed_bytes = 64 << 20;

class Batch {
 public:
  Batch(const Searcher& searcher, SearchRequest request, const BatchFiles& files,
        format::Printer& printer)
      : searcher_(searcher), request_(std::move(request)), files_(files), printer_(printer) {}

  std::size_t run() {
    while (read_line()) {
      if (++number_ > max_lines) {
        report(fmt::format("more than {} lines; the rest was not read", max_lines));
        break;
      }
      if (is_too_long_) {
        report(
            fmt::format("longer than {} bytes{}", max_line_bytes,
                        is_endless_ ? ", and its end was not found; the rest was not read" : ""));
        if (is_endless_) break;
      } else if (!line_.empty()) {
        answer();
      }
    }
    return bad_;
  }

 private:
  // Reads the next line into line_; returns false at the end. The rest of an overlong line is
  // skipped.
  bool read_line() {
    line_.resize(max_line_bytes + 1);
    files_.queries.getline(line_.data(), static_cast<std::streamsize>(line_.size()));
    const auto read = static_cast<std::size_t>(files_.queries.gcount());
    is_too_long_ = files_.queries.fail() && read == max_line_bytes;
    if (is_too_long_) {
      files_.queries.clear();
      files_.queries.ignore(max_passed_bytes, '\n');
      is_endless_ = files_.queries.gcount() == max_passed_bytes;
    } else if (files_.queries.fail()) {
      return false;
    }
    // getline() also counts the line break, if there was one.
    line_.resize(is_too_long_ || files_.queries.eof() ? read : read - 1);
    if (!line_.empty() && line_.back() == '\r') line_.pop_back();
    return true;
  }

  void answer() {
    const std::size_t tab = line_.find('\t');
    if (tab == std::string::npos || tab == 0) return report("not of the form qid<TAB>query");
    const std::string query_id = line_.substr(0, tab);
    if (const auto [first, is_new] = line_of_id_.emplace(query_id, number_); !is_new) {
      return report(fmt::format("the qid {} is also in line {}", query_id, first->second));
    }
    request_.query = line_.substr(tab + 1);
    try {
      answer_line(searcher_, query_id, request_, files_.timings, printer_);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      report(with_option_name(error));
    }
  }

  void report(const std::string& reason) {
    files_.errors << "fahras-search: "
                  << printable(fmt::format("{}:{}: {}", files_.queries_name, number_, reason))
                  << '\n';
    ++bad_;
  }

  const Searcher& searcher_;
  SearchRequest request_;
  const BatchFiles& files_;
  format::Printer& printer_;
  std::string line_;
  bool is_too_long_ = false;
  bool is_endless_ = false;
  std::size_t number_ = 0;
  std::size_t bad_ = 0;
  std::unordered_map<std::string, std::size_t> line_of_id_;
};

}  // namespace

std::size_t run_batch(const Searcher& searcher, const SearchRequest& request,
                      const BatchFiles& files, format::Printer& printer) {
  return Batch(searcher, request, files, printer).run();
}

}  // namespace fahras::cli
