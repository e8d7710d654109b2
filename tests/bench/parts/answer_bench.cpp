// Measures the processing of a candidate: its score in the second stage, its passages, its JSON.
// The unit is articles per second. The query of each article consists of four of its own words.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <format/printer.h>
#include <query/document.h>
#include <query/parser.h>
#include <ranking/ranker.h>
#include <snippet/highlighter.h>
#include <snippet/passages.h>
#include <support/occurrence_finder.h>

#include "corpus.h"

namespace {

using namespace fahras;

constexpr std::size_t articles_used = 200;
constexpr std::size_t words_asked = 4;
constexpr std::size_t words_between = 7;  // number of words between those in the query

const Analyzer& chain() { return *Analyzer::find("fahras"); }

// An article, a query for it, and the words of that query in it.
struct Case {
  Case(const schema::Article& of, const std::string& asked)
      : article(of),
        query(query::parse(asked, chain())),
        words(query::collect_words(query)),
        highlighter(query, words),
        idf(words.words.size(), 1.0) {
    test::OccurrenceFinder finder(words, chain());
    add_part(finder, article.title, query::Field::title, 0);
    for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
      add_part(finder, article.paragraphs[i].text, query::Field::text, i);
    }
  }
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  void add_part(test::OccurrenceFinder& finder, const std::string& text, query::Field field,
                std::uint32_t paragraph) {
    query::Part part;
    part.field = field;
    part.paragraph = paragraph;
    finder.find(text, part);
    parts.push_back(std::move(part));
  }

  const schema::Article& article;
  query::Query query;
  query::QueryWords words;
  snippet::Highlighter highlighter;
  std::vector<double> idf;
  std::vector<query::Part> parts;
};

std::string some_words(const schema::Article& article) {
  TokenStream tokens;
  std::string words;
  std::size_t seen = 0;
  std::size_t taken = 0;
  for (const schema::Paragraph& paragraph : article.paragraphs) {
    chain().analyze(paragraph.text, tokens);
    for (const Token& token : tokens.tokens()) {
      if (is_stop_word(token.surface) || seen++ % words_between != 0) continue;
      words.append(token.surface).append(" ");
      if (++taken == words_asked) return words;
    }
  }
  return words;
}

using Cases = std::vector<std::unique_ptr<Case>>;

const Cases& cases() {
  static const Cases made = [] {
    Cases some;
    const std::size_t count = std::min(articles_used, bench::corpus().size());
    for (std::size_t i = 0; i < count; ++i) {
      const schema::Article& article = bench::corpus()[i];
      some.push_back(std::make_unique<Case>(article, some_words(article)));
    }
    return some;
  }();
  return made;
}

void count_articles(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(cases().size()));
}

void second_stage(benchmark::State& state) {
  constexpr double average_length = 300;
  std::vector<ranking::Ranker> rankers;
  for (const auto& one : cases()) {
    rankers.emplace_back(one->words, ranking::Collection{average_length, one->idf});
  }
  for ([[maybe_unused]] auto step : state) {
    for (std::size_t i = 0; i < rankers.size(); ++i) {
      benchmark::DoNotOptimize(rankers[i].score(1, cases()[i]->parts).total);
    }
  }
  count_articles(state);
}

std::vector<snippet::Passage> passages_of(const Case& one) {
  snippet::PassageOptions options;
  options.idf = one.idf;
  return snippet::choose_passages(one.article, one.parts, one.highlighter, options);
}

void passages(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    for (const auto& one : cases()) benchmark::DoNotOptimize(passages_of(*one).data());
  }
  count_articles(state);
}

Hit hit_of(const Case& one) {
  Hit hit;
  hit.id = one.article.id;
  hit.score = 1;
  hit.title = one.article.title;
  hit.url = one.article.url;
  hit.date = one.article.date;
  for (const snippet::Passage& passage : passages_of(one)) {
    const std::string& text = one.article.paragraphs[passage.paragraph].text;
    Passage shown;
    shown.paragraph = passage.paragraph;
    shown.text = text.substr(passage.piece.begin, passage.piece.end - passage.piece.begin);
    shown.begin = passage.piece.begin;
    for (const snippet::Range& mark : passage.marks) shown.marks.push_back({mark.begin, mark.end});
    hit.passages.push_back(std::move(shown));
  }
  return hit;
}

void print_json(benchmark::State& state) {
  SearchResult result;
  for (const auto& one : cases()) result.hits.push_back(hit_of(*one));
  const SearchRequest request;
  std::ostringstream out;
  const auto printer = format::make_printer({.format = format::Format::json}, out);
  std::int64_t bytes = 0;
  for ([[maybe_unused]] auto step : state) {
    out.str({});
    printer->print({"1", request, result, 1});
    bytes += out.tellp();
  }
  count_articles(state);
  state.SetBytesProcessed(bytes);
}

BENCHMARK(second_stage)->Unit(benchmark::kMicrosecond);
BENCHMARK(passages)->Unit(benchmark::kMicrosecond);
BENCHMARK(print_json)->Unit(benchmark::kMicrosecond);

}  // namespace
