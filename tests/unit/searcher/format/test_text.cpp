#include <support/catch.h>

#include "sample.h"

using namespace fahras::format;
using Catch::Contains;
using Catch::StartsWith;

TEST_CASE("text places Latin metadata and Arabic on separate lines") {
  const std::string text = printed({}, sample_request(), sample_result());
  CHECK_THAT(text, Contains("1. a 1  2025-09-04  12.50  (+2 near-duplicates)\n"));
  CHECK_THAT(text, Contains("   قمة الضمانات — صحيفة\n"));
  CHECK_THAT(text, Contains("   [4] عنوان:\n       … الضَّمانات هنا\n"));
}

TEST_CASE("text shows the fields that the table says with the title, in its order") {
  auto result = sample_result();
  fahras::Hit& hit = result.hits.front();
  hit.author = "كاتب";
  hit.section = "قسم";
  hit.language = "ar";
  CHECK_THAT(printed({}, sample_request(), result),
             Contains("   قمة الضمانات — صحيفة — قسم — كاتب\n"));
}

TEST_CASE("text prints facets after the hits, with values on separate lines") {
  auto result = sample_result();
  result.facets = {{"source", {{"صحيفة", 12}}, 3, true}, {"year", {{"2025", 1}}, 0, false}};
  CHECK_THAT(printed({}, sample_request(), result),
             Contains("\n\nsource\n       12  صحيفة\n           and 3 more\n\n"
                      "year (incomplete)\n        1  2025\n\n"));
}

TEST_CASE("text has no escape sequence and no direction mark by default") {
  const std::string text = printed({}, sample_request(), sample_result());
  CHECK(text.find('\033') == std::string::npos);
  CHECK(text.find("\u2067") == std::string::npos);
}

TEST_CASE("text in colour marks only the matching words") {
  Options options;
  options.color = true;
  const std::string text = printed(options, sample_request(), sample_result());
  CHECK_THAT(text, Contains("… \033[91mالضَّمانات\033[39m هنا"));
  CHECK_THAT(text, Contains("قمة \033[91mالضمانات\033[39m"));
}

TEST_CASE("text isolates Arabic lines on request") {
  Options options;
  options.bidi = Bidi::isolate;
  CHECK_THAT(printed(options, sample_request(), sample_result()),
             Contains("\u2067… الضَّمانات هنا\u2069\n"));
}

TEST_CASE("text lists the evidence of an explained hit") {
  CHECK_THAT(printed({}, sample_request(), sample_result()),
             Contains("+10.000  words by stem\n      +2.500  same written word\n"));
}

TEST_CASE("text continues ranks from the offset") {
  auto request = sample_request();
  request.offset = 20;
  CHECK_THAT(printed({}, request, sample_result()), StartsWith("21. "));
}

TEST_CASE("text prints no terminal controls") {
  const std::string text = printed({}, hostile_request(), hostile_result());
  CHECK(is_all_printable(text));
  CHECK(std::count(text.begin(), text.end(), '\n') == 11);
  CHECK_THAT(text, Contains("نص[2J]0;x31mشر"));
}

TEST_CASE("text contains only its own escape sequences and isolates, each closed on its line") {
  Options options;
  options.color = true;
  options.bidi = Bidi::isolate;
  std::istringstream lines(printed(options, hostile_request(), hostile_result()));
  for (std::string line; std::getline(lines, line);) {
    for (const char* own :
         {"\033[91m", "\033[39m", "\033[1m", "\033[22m", "\033[2m", "\u2067", "\u2069"}) {
      for (auto at = line.find(own); at != std::string::npos; at = line.find(own)) {
        line.erase(at, std::string(own).size());
      }
    }
    CHECK(is_all_printable(line));
  }
}
