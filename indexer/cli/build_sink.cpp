#include "build_sink.h"

#include <cstdio>
#include <utility>

#include <articles/article_id.h>
#include <fahras/printable.h>
#include <fmt/format.h>
#include <indexer_cli/article_id.h>

namespace fahras::indexer_cli {

void BuildSink::article(readers::RawArticle&& raw) {
  const bool has_own_id = !raw.id.empty();
  raw.id = article_id(raw, parts_.sources);
  const readers::Problem place{raw.file, raw.record, {}};
  articles::LeftOut left_out;
  schema::Article article = parts_.maker.make(std::move(raw), left_out);
  report(left_out, place);
  if (!articles::has_content(article, parts_.needs_text)) {
    ++without_text_;
    note({place.file, place.line, "no text; left out"});
    return;
  }
  if (add(article) || (!has_own_id && add_by_full_name(article, place))) {
    ++articles_;
    parts_.progress.add_article();
  } else {
    problem({place.file, place.line,
             fmt::format("the id '{}' was given {}; left out", article.id, who_gave_the_id())});
  }
}

const char* BuildSink::who_gave_the_id() const {
  return parts_.order == readers::Order::newest_first
             ? "to an article of a newer file, or to an earlier one of this file"
             : "to an earlier article";
}

void BuildSink::report(const articles::LeftOut& left_out, const readers::Problem& place) {
  if (!parts_.verbose) return;
  if (const std::string text = left_out.text(); !text.empty()) {
    print({place.file, place.line, "left out: " + text});
  }
  if (!left_out.date.empty()) {
    print({place.file, place.line, "date not understood: " + left_out.date});
  }
}

bool BuildSink::add(schema::Article& article) {
  if (parts_.build.skip(article)) return true;
  // Documents without a body are no reports that two papers took from one agency.
  const bool has_body = parts_.needs_text || !article.paragraphs.empty();
  article.duplicate_group = has_body ? parts_.duplicates.group(article) : 0;
  return parts_.build.add(std::move(article));
}

bool BuildSink::add_by_full_name(schema::Article& article, const readers::Problem& place) {
  std::string id = articles::record_id(place.file, place.line);
  if (id == article.id) return false;
  article.id = std::move(id);
  return parts_.build.skip(article) || parts_.build.add(std::move(article));
}

void BuildSink::problem(const readers::Problem& problem) {
  ++problems_;
  print(problem);
}

void BuildSink::note(const readers::Problem& note) {
  if (parts_.verbose) print(note);
}

void BuildSink::print(const readers::Problem& problem) {
  parts_.progress.clear();
  const std::string line = problem.line != 0 ? fmt::format(":{}", problem.line) : std::string();
  fmt::print(stderr, "fahras-index: {}{}: {}\n", printable(problem.file), line,
             printable(problem.reason));
}

}  // namespace fahras::indexer_cli
