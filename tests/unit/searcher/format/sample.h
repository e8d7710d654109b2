// One answer with everything in it, for the printers' tests.
#pragma once

#include <sstream>
#include <string>

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

inline std::string printed(const Options& options, const SearchRequest& request,
                           const SearchResult& result) {
  std::ostringstream out;
  make_printer(options, out)->print({"7", request, result, 1.5});
  return out.str();
}

}  // namespace fahras::format
