#include "command.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <new>

#include <fahras/printable.h>
#include <fmt/format.h>
#include <format/suggestions.h>
#include <unistd.h>

#include "batch.h"
#include "stopwatch.h"

namespace fahras::cli {
namespace {

constexpr int nothing_found = 1;

format::Options print_options(const SearchOptions& options) {
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  format::Options print;
  print.format = options.format;
  print.one_line = !options.queries_file.empty();
  print.color = options.color == Color::always || (options.color == Color::automatic && terminal);
  const bool isolate =
      options.bidi == BidiMode::isolate || (options.bidi == BidiMode::automatic && terminal);
  print.bidi = isolate ? format::Bidi::isolate : format::Bidi::none;
  return print;
}

void print_synonyms(const SearchResult& result) {
  for (const UsedSynonyms& used : result.synonyms) {
    std::cerr << "fahras-search: synonyms\n"
              << printable(fmt::format("{}: {}", used.words, fmt::join(used.synonyms, "، ")))
              << '\n';
  }
}

void print_typos(const SearchResult& result) {
  for (const UsedTypos& used : result.typos) {
    std::cerr << "fahras-search: also searched for\n"
              << printable(fmt::format("{}: {}", used.word, fmt::join(used.similar, "، "))) << '\n';
  }
}

void print_missing(const std::vector<std::string>& shards) {
  if (shards.empty()) return;
  const std::string names = printable(fmt::format("{}", fmt::join(shards, ", ")));
  std::cerr << fmt::format("fahras-search: partial: no answer from {}\n", names);
}

// Prints to standard error, because standard output carries only data.
void print_summary(const SearchResult& result, double milliseconds) {
  for (const Note& note : result.notes)
    std::cerr << "fahras-search: " << printable(note.text) << '\n';
  if (result.did_you_mean)
    std::cerr << "fahras-search: did you mean\n" << printable(*result.did_you_mean) << '\n';
  std::cerr << fmt::format("{}{} {} in {:.1f} ms\n", result.total_is_exact ? "" : "about ",
                           result.total, result.total == 1 ? "match" : "matches", milliseconds);
}

int run_query(const Searcher& searcher, const SearchOptions& options) {
  const Stopwatch watch;
  const SearchResult result = searcher.search(options.request);
  const double milliseconds = watch.wall_ms();
  print_missing(result.missing_shards);
  make_printer(print_options(options), std::cout)
      ->print({"1", options.request, result, milliseconds});
  if (options.format == format::Format::text) {
    if (options.request.explain) print_synonyms(result);
    print_typos(result);
    print_summary(result, milliseconds);
  }
  return options.exit_code && result.hits.empty() ? nothing_found : 0;
}

int run_suggest(const Searcher& searcher, const SearchOptions& options) {
  const auto suggestions = searcher.suggest(*options.suggest, options.request.limit);
  print_missing(searcher.missing_shards());
  format::print_suggestions(options.format, *options.suggest, suggestions, std::cout);
  return options.exit_code && suggestions.empty() ? nothing_found : 0;
}

// A stream does not report why opening failed. Lack of memory must not be reported as a usage
// error.
[[noreturn]] void throw_not_opened(const std::string& message) {
  if (errno == ENOMEM) throw std::bad_alloc();
  throw Error(ErrorKind::usage, message);
}

int run_queries(const Searcher& searcher, const SearchOptions& options) {
  std::ifstream file;
  const bool standard_input = options.queries_file == "-";
  if (!standard_input) file.open(options.queries_file);
  if (!standard_input && !file) throw_not_opened("--queries: cannot read " + options.queries_file);
  std::ofstream timings;
  if (!options.timings_file.empty()) timings.open(options.timings_file);
  if (!options.timings_file.empty() && !timings)
    throw_not_opened("--timings: cannot write " + options.timings_file);
  const BatchFiles files{standard_input ? std::cin : file, options.queries_file,
                         timings.is_open() ? &timings : nullptr, std::cerr};
  const auto printer = make_printer(print_options(options), std::cout);
  const std::size_t bad = run_batch(searcher, options.request, files, *printer);
  print_missing(searcher.missing_shards());
  if (bad > 0) std::cerr << fmt::format("fahras-search: {} lines had errors\n", bad);
  return bad > 0 ? exit_code(ErrorKind::input) : 0;
}

int dispatch(const SearchOptions& options) {
  Searcher searcher({options.indexes.begin(), options.indexes.end()}, options.open);
  if (!options.synonyms_file.empty()) searcher.add_synonyms(options.synonyms_file);
  if (!options.queries_file.empty()) return run_queries(searcher, options);
  if (options.suggest) return run_suggest(searcher, options);
  return run_query(searcher, options);
}

}  // namespace

int run(const SearchOptions& options) {
  int code = 0;
  if (options.help)
    std::cout << usage();
  else if (options.version)
    std::cout << "fahras-search " FAHRAS_VERSION "\n";
  else
    code = dispatch(options);
  if (!std::cout.flush()) throw Error(ErrorKind::internal, "cannot write to standard output");
  return code;
}

}  // namespace fahras::cli
