#include <schema/fields.h>
#include <support/catch.h>
#include <nlohmann/json.hpp>

#include "sample.h"

using namespace fahras::format;
using nlohmann::json;

namespace {

constexpr auto replace = json::error_handler_t::replace;

Options json_options() {
  Options options;
  options.format = Format::json;
  return options;
}

}  // namespace

TEST_CASE("JSON contains the answer and the version of the format") {
  const auto answer = json::parse(printed(json_options(), sample_request(), sample_result()));
  CHECK(answer["version"] == 1);
  CHECK(answer["query_id"] == "7");
  CHECK(answer["unit"] == "article");
  CHECK(answer["total"] == json({{"value", 1}, {"exact", true}}));
  CHECK(answer["did_you_mean"].is_null());
}

TEST_CASE("JSON contains the id of the article that the hits are similar to") {
  auto request = sample_request();
  CHECK_FALSE(json::parse(printed(json_options(), request, sample_result())).contains("like"));
  request.like = "a";
  CHECK(json::parse(printed(json_options(), request, sample_result()))["like"] == "a");
}

TEST_CASE("JSON contains the number of near-duplicates of each hit") {
  auto options = json_options();
  auto result = sample_result();
  for (const Format format : {Format::json, Format::jsonl}) {
    options.format = format;
    for (const bool paragraph : {false, true}) {
      if (paragraph) result.hits[0].paragraph = 3;
      const auto answer = json::parse(printed(options, sample_request(), result));
      CHECK((format == Format::json ? answer["hits"][0] : answer)["duplicates"] == 2);
    }
  }
}

TEST_CASE("JSON marks cover the matching word") {
  const auto answer = json::parse(printed(json_options(), sample_request(), sample_result()));
  const auto& passage = answer["hits"][0]["passages"][0];
  const auto text = passage["text"].get<std::string>();
  const std::size_t begin = passage["marks"][0]["begin"].get<std::size_t>();
  const std::size_t end = passage["marks"][0]["end"].get<std::size_t>();
  CHECK(text.substr(begin - passage["begin"].get<std::size_t>(), end - begin) == "الضَّمانات");
  CHECK(passage["paragraph"] == 4);
}

TEST_CASE("JSON has a paragraph's number only for paragraph hits") {
  auto result = sample_result();
  auto answer = json::parse(printed(json_options(), sample_request(), result));
  CHECK_FALSE(answer["hits"][0].contains("paragraph"));
  result.hits[0].paragraph = 0;
  answer = json::parse(printed(json_options(), sample_request(), result));
  CHECK(answer["hits"][0]["paragraph"] == 1);
}

TEST_CASE("JSON has each field of a hit") {
  auto result = sample_result();
  for (const auto field : fahras::schema::stored_fields())
    result.hits[0].*field->value = "v" + std::string(field->name);
  const auto answer = json::parse(printed(json_options(), sample_request(), result));
  for (const auto field : fahras::schema::stored_fields()) {
    INFO(field->name);
    CHECK(answer["hits"][0][std::string(field->name)] == "v" + std::string(field->name));
  }
}

TEST_CASE("JSON replaces bytes that are not UTF-8") {
  auto result = sample_result();
  result.hits[0].title = "a\xFF";
  const auto answer = json::parse(printed(json_options(), sample_request(), result));
  CHECK(answer["hits"][0]["title"] == "a\uFFFD");
}

TEST_CASE("JSON lines have one hit each and continue the ranks from the offset") {
  auto options = json_options();
  options.format = Format::jsonl;
  auto request = sample_request();
  request.offset = 10;
  auto result = sample_result();
  result.hits.push_back(sample_hit());
  std::istringstream lines(printed(options, request, result));
  std::string first;
  std::string second;
  std::getline(lines, first);
  std::getline(lines, second);
  CHECK(json::parse(first)["rank"] == 11);
  CHECK(json::parse(second)["rank"] == 12);
  CHECK(json::parse(second)["id"] == "a 1");
}

TEST_CASE("JSON lists the synonyms that were used") {
  auto result = sample_result();
  auto answer = json::parse(printed(json_options(), sample_request(), result));
  CHECK(answer["synonyms"] == json::array());
  result.synonyms = {{"نفط", {"بترول", "زيت خام"}}};
  answer = json::parse(printed(json_options(), sample_request(), result));
  CHECK(answer["synonyms"] ==
        json::array({{{"words", "نفط"}, {"synonyms", {"بترول", "زيت خام"}}}}));
}

TEST_CASE("JSON has facets on request") {
  auto request = sample_request();
  auto result = sample_result();
  CHECK_FALSE(json::parse(printed(json_options(), request, result)).contains("facets"));
  request.facets = {"source"};
  result.facets = {{"source", {{"صحيفة", 3}}, 2, true}};
  CHECK(json::parse(printed(json_options(), request, result))["facets"] ==
        json::array({{{"field", "source"},
                      {"values", {{{"value", "صحيفة"}, {"count", 3}}}},
                      {"other", 2},
                      {"exact", true}}}));
}

TEST_CASE("JSON has the normalized score") {
  auto result = sample_result();
  result.hits[0].normalized_score = 0.25;
  CHECK(json::parse(printed(json_options(), sample_request(),
                            result))["hits"][0]["normalized_score"] == 0.25);
}

TEST_CASE("JSON is printable and preserves every text except bytes that are not UTF-8") {
  for (const Format format : {Format::json, Format::jsonl}) {
    for (const bool one_line : {false, true}) {
      Options options;
      options.format = format;
      options.one_line = one_line;
      const std::string text = printed(options, hostile_request(), hostile_result());
      CHECK(is_all_printable(text));
      const auto answer = json::parse(text);
      const auto& hit = format == Format::json ? answer["hits"][0] : answer;
      const json whole = json::parse(json(hostile_text()).dump(-1, ' ', false, replace));
      for (const char* name :
           {"id", "title", "url", "date", "source", "author", "section", "language"}) {
        CHECK(hit[name] == whole);
      }
      CHECK(hit["passages"][0]["text"] == whole);
    }
  }
}

TEST_CASE("JSON lines remain lines, whatever a text contains") {
  Options options;
  options.format = Format::jsonl;
  const std::string text = printed(options, hostile_request(), hostile_result());
  CHECK(text.find('\n') == text.size() - 1);
}

TEST_CASE("JSON reports that a search was stopped") {
  auto result = sample_result();
  CHECK(json::parse(printed(json_options(), sample_request(), result))["stopped"] == false);
  result.stopped = true;
  CHECK(json::parse(printed(json_options(), sample_request(), result))["stopped"] == true);
}
