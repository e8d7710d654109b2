#include "fields.h"

#include <array>

#include <support/catch.h>

#include "errors.h"

using namespace fahras::api;

namespace {

constexpr std::array<Field, 7> table = {{
    {"word", Kind::text, "bad_word"},
    {"size", Kind::count, "bad_size"},
    {"on", Kind::flag, "bad_on"},
    {"part", Kind::number, "bad_part"},
    {"list", Kind::texts, "bad_list"},
    {"things", Kind::objects, "bad_things"},
    {"any", Kind::any, "bad_any"},
}};

// Returns the refusal as "code: message".
template <typename Do>
std::string refusal(Do act) {
  try {
    act();
  } catch (const ApiError& error) {
    return error.code() + ": " + error.what();
  }
  return "no error";
}

std::string refused(const std::string& json) {
  return refusal([&] { check_fields(parse_json(json), table); });
}

std::string refused_parameter(const std::string& name, const std::string& value) {
  return refusal([&] { from_parameters({{name, value}}, table); });
}

}  // namespace

TEST_CASE("fields of the right type are accepted") {
  CHECK(refused(R"({"word": "a", "size": 0, "on": true, "part": 0.5, "list": ["a"],
                    "things": [{}], "any": [1, "a"]})") == "no error");
  CHECK(refused(R"({"part": 1})") == "no error");
  CHECK(refused(R"({"word": null, "size": null, "list": null})") == "no error");
  CHECK(refused("{}") == "no error");
}

TEST_CASE("a value of another type has Meilisearch's error message") {
  CHECK(refused(R"({"word": ["doggo"]})") ==
        "bad_word: Invalid value type at `.word`: expected a string, but found an array: "
        "`[\"doggo\"]`");
  CHECK(refused(R"({"size": "doggo"})") ==
        "bad_size: Invalid value type at `.size`: expected a positive integer, but found a string: "
        "`\"doggo\"`");
  CHECK(refused(R"({"size": -1})") ==
        "bad_size: Invalid value type at `.size`: expected a positive integer, but found a "
        "negative integer: `-1`");
  CHECK(refused(R"({"size": 1.5})") ==
        "bad_size: Invalid value type at `.size`: expected a positive integer, but found a "
        "number: `1.5`");
  CHECK(refused(R"({"on": 1})") ==
        "bad_on: Invalid value type at `.on`: expected a boolean, but found a positive integer: "
        "`1`");
  CHECK(refused(R"({"part": true})") ==
        "bad_part: Invalid value type at `.part`: expected a number, but found a boolean: `true`");
  CHECK(refused(R"({"list": "a"})") ==
        "bad_list: Invalid value type at `.list`: expected an array, but found a string: `\"a\"`");
  CHECK(refused(R"({"list": ["a", {}]})") ==
        "bad_list: Invalid value type at `.list[1]`: expected a string, but found an object: `{}`");
  CHECK(refused(R"({"things": [1]})") ==
        "bad_things: Invalid value type at `.things[0]`: expected an object, but found a positive "
        "integer: `1`");
  CHECK(refused(R"({"list": [null]})") ==
        "bad_list: Invalid value type at `.list[0]`: expected a string, but found null");
  CHECK(refused("[]") ==
        "bad_request: Invalid value type at ``: expected an object, but found an array: `[]`");
}

TEST_CASE("the error for an unknown field lists the known ones") {
  CHECK(refused(R"({"marin": 1})") ==
        "bad_request: Unknown field `marin`: expected one of `word`, `size`, `on`, `part`, "
        "`list`, `things`, `any`");
  const Input inner = parse_json(R"({"x": 1})");
  CHECK(refusal([&] {
          check_fields(inner, table, ".federation");
        }).starts_with("bad_request: Unknown field `x` inside `.federation`: expected one of"));
}

TEST_CASE("a long value in an error is cut between characters") {
  const std::string message = refused(R"({"size": ")" + std::string(10'000, 'x') + R"("})");
  CHECK(message.size() < 400);
  std::string arabic;
  for (int i = 0; i < 1'000; ++i) arabic += "م";
  CHECK(refused(R"({"size": ")" + arabic + R"("})").find("م…`") != std::string::npos);
}

TEST_CASE("parameters are converted to fields") {
  const Input fields = from_parameters(
      {{"word", "a"}, {"size", "12"}, {"on", "true"}, {"part", ".5"}, {"list", "a, b,,c "}}, table);
  CHECK(fields == parse_json(R"({"word": "a", "size": 12, "on": true, "part": 0.5,
                                 "list": ["a", "b", "c"]})"));
  CHECK(from_parameters({{"list", ""}}, table)["list"].empty());
  CHECK(from_parameters({{"list", " , ,"}}, table)["list"].empty());
}

TEST_CASE("an invalid parameter has Meilisearch's error message") {
  CHECK(refused_parameter("size", "doggo") ==
        "bad_size: Invalid value in parameter `size`: could not parse `doggo` as a positive "
        "integer");
  CHECK(refused_parameter("size", "-1").starts_with("bad_size"));
  CHECK(refused_parameter("size", "").starts_with("bad_size"));
  CHECK(refused_parameter("size", "99999999999999999999").starts_with("bad_size"));
  CHECK(refused_parameter("part", "x").starts_with("bad_part"));
  CHECK(refused_parameter("on", "doggo") ==
        "bad_on: Invalid value in parameter `on`: could not parse `doggo` as a boolean, expected "
        "either `true` or `false`");
  CHECK(
      refused_parameter("marin", "").starts_with("bad_request: Unknown parameter `marin`: expec"));
}

TEST_CASE("an absent field and null have no value") {
  const Input object = parse_json(R"({"size": 3, "word": null, "on": false})");
  CHECK(count(object, "size") == 3);
  CHECK_FALSE(text(object, "word"));
  CHECK_FALSE(texts(object, "list"));
  CHECK_FALSE(number(object, "part"));
  CHECK_FALSE(flag(object, "on"));
  CHECK_FALSE(flag(object, "absent"));
}
