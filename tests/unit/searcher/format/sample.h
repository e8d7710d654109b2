// One result that has a value in every field, for the tests of the printers.
#pragma once

#include <sstream>
#include <string>

#include <fahras/printable.h>
#include <format/printer.h>

namespace fahras::format {

inline Hit sample_hit() {
  Hit hit;
  hit.id = "a 1";
  hit.score = 12.5;
  hit.title = "قمة الضمانات";
  hit.title_marks = {{7, 23}};
  hit.url = "https://example.org/1";
  hit.date = "2025-09-04T10:00:00";
  hit.source = "صحيفة";
  hit.duplicates = 2;
  Passage passage;
  passage.paragraph = 3;
  passage.heading = "عنوان";
  passage.text = "الضَّمانات هنا";
  passage.begin = 10;
  passage.cut_before = true;
  passage.marks = {{10, 10 + std::string("الضَّمانات").size()}};
  hit.passages = {passage};
  hit.evidence = {{"words by stem", 10}, {"same written word", 2.5}};
  return hit;
}

inline SearchRequest sample_request() {
  SearchRequest request;
  request.query = "الضمانات";
  return request;
}

inline SearchResult sample_result() {
  SearchResult result;
  result.hits = {sample_hit()};
  result.total = 1;
  return result;
}

// A text that controls a terminal, reorders and breaks lines, and is not UTF-8.
inline const std::string& hostile_text() {
  using namespace std::string_literals;
  static const std::string text =
      "نص\033[2J\033]0;x\a\u009B31m\u202Eشر\u2066\u2069\n\r\t\0\x7F\xFF\xC2\u2028<script>&\"' %s"s;
  return text;
}

inline SearchResult hostile_result() {
  SearchResult result;
  Hit& hit = result.hits.emplace_back(sample_hit());
  Passage& passage = hit.passages.front();
  for (std::string* text : {&hit.id, &hit.title, &hit.url, &hit.date, &hit.source, &hit.author,
                            &hit.section, &hit.language, &passage.heading, &passage.text}) {
    *text = hostile_text();
  }
  hit.evidence = {{hostile_text(), 1}};
  result.total = 1;
  result.notes = {{Note::Kind::plain_words, hostile_text()}};
  result.did_you_mean = hostile_text();
  result.facets = {{"source", {{hostile_text(), 3}}, 1, false}};
  result.synonyms = {{hostile_text(), {hostile_text()}}};
  result.missing_shards = {hostile_text()};
  return result;
}

inline SearchRequest hostile_request() {
  SearchRequest request;
  request.query = hostile_text();
  request.like = hostile_text();
  request.facets = {"source"};
  return request;
}

// Whether each line of a text is printable.
inline bool is_all_printable(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (printable(line) != line) return false;
  }
  return true;
}

inline std::string printed(const Options& options, const SearchRequest& request,
                           const SearchResult& result) {
  std::ostringstream out;
  make_printer(options, out)->print({"7", request, result, 1.5});
  return out.str();
}

}  // namespace fahras::format
