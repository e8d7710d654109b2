// fahras-bench-classes QUERIES.tsv LIMIT SOURCE…: makes queries for fahras-bench-queries, with a
// line "class<TAB>query" for each and at most LIMIT of a class: the first 1, 2, 4 and 8 words of
// the queries, phrases of two frequent words of the sources, and prefixes of words. The same input
// always gives the same queries.
#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <fstream>
#include <iostream>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <readers/reader.h>

#include "query_classes.h"
#include "word_counts.h"

namespace fahras::bench {
namespace {

constexpr std::size_t text_read = std::size_t{32} << 20;
constexpr std::size_t frequent_words = 500;

struct Enough {};  // ends the reading

class Counter : public readers::Sink {
 public:
  explicit Counter(WordCounts& counts) : counts_(counts) {}
  void article(readers::RawArticle&& article) override {
    for (const readers::Block& block : article.blocks) {
      counts_.add(block.text);
      bytes_ += block.text.size();
    }
    if (bytes_ >= text_read) throw Enough();
  }
  void problem(const readers::Problem& problem) override {
    std::cerr << problem.file << ": " << problem.reason << '\n';
  }

 private:
  WordCounts& counts_;
  std::size_t bytes_ = 0;
};

WordCounts count_words(std::span<char*> sources) {
  WordCounts counts;
  Counter counter(counts);
  try {
    readers::read_sources({sources.begin(), sources.end()}, {}, counter);
  } catch (const Enough&) {
    return counts;
  }
  return counts;
}

std::vector<std::string> read_queries(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<std::string> queries;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) queries.push_back(line.substr(tab + 1));
  }
  return queries;
}

// Prints up to `limit` distinct queries of a class.
class ClassPrinter {
 public:
  ClassPrinter(std::string_view name, std::size_t limit) : name_(name), limit_(limit) {}
  void add(const std::string& query) {
    if (query.empty() || printed_.size() == limit_ || !printed_.insert(query).second) return;
    std::cout << name_ << '\t' << query << '\n';
  }
  bool empty() const { return printed_.empty(); }

 private:
  std::string name_;
  std::size_t limit_;
  std::set<std::string> printed_;
};

void print_words(const std::vector<std::string>& queries, std::size_t limit) {
  for (const std::size_t count : {1U, 2U, 4U, 8U}) {
    ClassPrinter words(std::to_string(count) + (count == 1 ? " word" : " words"), limit);
    for (const std::string& query : queries) words.add(first_words(query, count));
    if (!words.empty()) continue;
    // All queries are shorter, so longer ones are made of each and those that follow.
    for (std::size_t i = 0; i + count <= queries.size(); ++i) {
      words.add(
          first_words(fmt::format("{}", fmt::join(&queries[i], &queries[i] + count, " ")), count));
    }
  }
}

void print_phrases(std::string_view name, const std::vector<Pair>& pairs, std::size_t limit) {
  ClassPrinter phrases(name, limit);
  for (const Pair& pair : pairs) phrases.add('"' + pair.first + ' ' + pair.second + '"');
}

void print_prefixes(const std::vector<std::string>& queries, std::size_t limit) {
  ClassPrinter prefix("prefix", limit);
  for (const std::string& query : queries) {
    for (const std::string& one : prefixes(query)) prefix.add(one);
  }
}

void run(std::span<char*> arguments) {
  constexpr std::size_t min_arguments = 4;
  if (arguments.size() < min_arguments) {
    throw std::runtime_error("usage: fahras-bench-classes QUERIES.tsv LIMIT SOURCE…");
  }
  const std::vector<std::string> queries = read_queries(arguments[1]);
  const std::size_t limit = std::stoul(arguments[2]);
  const WordCounts counts = count_words(arguments.subspan(min_arguments - 1));
  const WordCounts::Phrases phrases = counts.phrases(frequent_words, limit);
  print_words(queries, limit);
  print_phrases("phrase", phrases.of_words, limit);
  print_phrases("phrase with a stop word", phrases.with_a_stop_word, limit);
  print_prefixes(queries, limit);
}

}  // namespace
}  // namespace fahras::bench

int main(int count, char** arguments) {
  try {
    fahras::bench::run({arguments, static_cast<std::size_t>(count)});
  } catch (const std::exception& error) {
    std::cerr << "fahras-bench-classes: " << error.what() << '\n';
    return 1;
  }
}
