#include <sstream>

#include <format/suggestions.h>
#include <support/catch.h>
#include <nlohmann/json.hpp>

using namespace fahras;
using namespace fahras::format;

namespace {

std::string printed(Format format) {
  std::ostringstream out;
  print_suggestions(format, "ضم\xFF", {{"ضمان", 7}}, out);
  return out.str();
}

}  // namespace

TEST_CASE("suggestions as text are lines with a word and its frequency") {
  CHECK(printed(Format::text) == "ضمان\t7\n");
}

TEST_CASE("suggestions as JSON are an object, on one line for jsonl") {
  const auto json = nlohmann::json::parse(printed(Format::json));
  CHECK(json["version"] == 1);
  CHECK(json["prefix"] == "ضم\uFFFD");
  CHECK(json["suggestions"] == nlohmann::json::parse(R"([{"text": "ضمان", "frequency": 7}])"));
  const std::string line = printed(Format::jsonl);
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(nlohmann::json::parse(line) == json);
}

TEST_CASE("suggestions remain lines of two columns, whatever a word contains") {
  std::ostringstream out;
  print_suggestions(Format::text, "x", {{"a\tb\nc\033[1m\u202E", 7}}, out);
  CHECK(out.str() == "a b c[1m\t7\n");
}
