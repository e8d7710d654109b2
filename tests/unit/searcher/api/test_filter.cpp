#include "filter.h"

#include <support/catch.h>

#include "errors.h"
#include "shown_filter.h"

using namespace fahras;
using namespace fahras::api;
using namespace fahras::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

std::string parsed(const std::string& text) { return shown(parse_filter_text(text)); }

std::string parsed_json(const std::string& text) { return shown(parse_filter(parse_json(text))); }

std::string refusal(const std::string& text) {
  try {
    return "no error: " + parsed(text);
  } catch (const ApiError& error) {
    CHECK(error.code() == "invalid_search_filter");
    return error.what();
  }
}

std::string json_refusal(const std::string& text) {
  try {
    return "no error: " + parsed_json(text);
  } catch (const ApiError& error) {
    CHECK(error.code() == "invalid_search_filter");
    return error.what();
  }
}

}  // namespace

TEST_CASE("a filter compares a field with a value") {
  CHECK(parsed("source = x") == "source=x");
  CHECK(parsed("source=x") == "source=x");
  CHECK(parsed("source != x") == "not(source=x)");
  CHECK(parsed("date > 2025-01-01") == "date(2025-01-01..]");
  CHECK(parsed("date >= 2025-01-01") == "date[2025-01-01..]");
  CHECK(parsed("date<2025-01-01") == "date[..2025-01-01)");
  CHECK(parsed("date<=2025-01-01") == "date[..2025-01-01]");
  CHECK(parsed("year 2024 TO 2025") == "all(year[2024..], year[..2025])");
}

TEST_CASE("a filter accepts a list of values") {
  CHECK(parsed("source IN [a, 'b c' ,\"d\"]") == "source=a|b c|d");
  CHECK(parsed("source IN[a,]") == "source=a");
  CHECK(parsed("source IN []") == "any()");
  CHECK(parsed("source NOT IN [a]") == "not(source=a)");
}

TEST_CASE("a filter tests whether an article has a field") {
  CHECK(parsed("author EXISTS") == "author?");
  CHECK(parsed("author NOT EXISTS") == "not(author?)");
  CHECK(parsed("author IS NULL") == "not(author?)");
  CHECK(parsed("author IS EMPTY") == "not(author?)");
  CHECK(parsed("author IS NOT NULL") == "author?");
  CHECK(parsed("author IS NOT EMPTY") == "author?");
}

TEST_CASE("NOT binds tighter than AND, and AND tighter than OR") {
  CHECK(parsed("source = a OR source = b AND NOT year = 1") ==
        "any(source=a, all(source=b, not(year=0001)))");
  CHECK(parsed("(source = a OR source = b) AND year = 1") ==
        "all(any(source=a, source=b), year=0001)");
  CHECK(parsed("NOT NOT source = a") == "not(not(source=a))");
  CHECK(parsed("NOT(source = a)") == "not(source=a)");
  CHECK(parsed(" ( ( source = a ) ) ") == "source=a");
  CHECK(parsed("year = 1 AND year = 2 AND year = 3") == "all(year=0001, year=0002, year=0003)");
}

TEST_CASE("values are words of any script, or quoted") {
  CHECK(parsed("source = الجزيرة") == "source=الجزيرة");
  CHECK(parsed("source = 'وكالة الأنباء'") == "source=وكالة الأنباء");
  CHECK(parsed(R"(source = "a \" b")") == "source=a \" b");
  CHECK(parsed(R"(source = 'a \' "b"')") == "source=a ' \"b\"");
  CHECK(parsed(R"(source = "a\\")") == "source=a\\");
  CHECK(parsed("source = 'AND'") == "source=AND");
  CHECK(parsed("\"source\" = x") == "source=x");
  CHECK(parsed("source = ''") == "source=");
  CHECK(parsed("source = a.b_c-d") == "source=a.b_c-d");
}

TEST_CASE("an absent filter matches everything") {
  CHECK(parsed("") == "all()");
  CHECK(parsed(" \t\n") == "all()");
  CHECK(parsed_json("[]") == "all()");
  CHECK(parsed_json("[[]]") == "all(all())");
}

TEST_CASE("all parts of an array must hold, and one part of each inner array") {
  CHECK(parsed_json(R"("source = a")") == "source=a");
  CHECK(parsed_json(R"(["source = a", "year = 1"])") == "all(source=a, year=0001)");
  CHECK(parsed_json(R"([["source = a", "source = b"], "year = 1 OR year = 2"])") ==
        "all(any(source=a, source=b), any(year=0001, year=0002))");
}

TEST_CASE("a filter without conditions matches everything, one with conditions does not") {
  const auto lets_all = [](const std::string& json) {
    return lets_all_through(parse_filter(parse_json(json)));
  };
  for (const char* const all :
       {R"("")", R"(" ")", "[]", "[[]]", R"(["", []])", R"([["id=a", ""]])"})
    CHECK(lets_all(all));
  for (const char* const some : {R"("id = a")", R"(["", "id = a"])", R"([[], ["id = a"]])",
                                 R"("id IN []")", R"("id NOT IN []")", R"("id EXISTS")"})
    CHECK_FALSE(lets_all(some));
}

TEST_CASE("a filter must be a text or an array") {
  CHECK(json_refusal("true") ==
        "Invalid syntax for the filter parameter: `expected String, Array, found: a boolean: "
        "`true``.");
  CHECK_THAT(json_refusal("[1]"), Contains("expected String, Array, found: a positive integer"));
  CHECK_THAT(json_refusal(R"([["source = a", ["source = b"]]])"),
             Contains("expected String, found: an array"));
}

TEST_CASE("an error names the wrong part and its position") {
  CHECK_THAT(refusal("title & Glass"),
             StartsWith("Was expecting an operation") && Contains("1:7 title & Glass"));
  CHECK_THAT(refusal("source = a XOR year = 1"),
             StartsWith("Found unexpected characters at the end of the filter: `XOR year = 1`. You "
                        "probably forgot an `OR` or an `AND` rule.\n12:24 "));
  CHECK_THAT(
      refusal("many = Glass"),
      StartsWith("Attribute `many` is not filterable. Available filterable attributes are:") &&
          Contains("`source`") && Contains("\n1:6 many = Glass"));
  CHECK_THAT(refusal("source < a"), StartsWith("Attribute `source` has no order."));
  CHECK_THAT(refusal("source ="), StartsWith("Was expecting a value but instead got nothing."));
  CHECK_THAT(refusal("source = AND"), Contains("reserved keyword"));
  CHECK_THAT(refusal("source = 'x"), Contains("missing the following closing delimiter: `'`"));
  CHECK_THAT(refusal("(source = x"), Contains("parenthesis"));
  CHECK_THAT(refusal("source = x)"), Contains("Found unexpected characters"));
  CHECK_THAT(refusal("source IN a"), StartsWith("Expected `[` after `IN` keyword."));
  CHECK_THAT(refusal("source IN [a"), Contains("comma-separated"));
  CHECK_THAT(refusal("source IN [a,"), Contains("matching `]`"));
  CHECK_THAT(refusal("source IN [a b]"), Contains("comma-separated"));
  CHECK_THAT(refusal("source IS x"), Contains("`NULL` or `EMPTY`"));
  CHECK_THAT(refusal("source CONTAINS x"), Contains("not supported"));
  CHECK_THAT(refusal("source NOT STARTS WITH x"), Contains("not supported"));
  CHECK_THAT(refusal("_geoRadius(1,2,3)"), Contains("reserved keyword"));
  CHECK_THAT(refusal("year 1 2"), StartsWith("Was expecting an operation"));
  CHECK_THAT(refusal("source = مصر مصر"), Contains("\n14:17 "));
}

TEST_CASE("a filter that is too deep or too long is refused") {
  const std::string deep(100'000, '(');
  CHECK_THAT(refusal(deep), Contains("65536 bytes"));
  CHECK_THAT(refusal(std::string(60'000, '(')), Contains("depth limit"));
  std::string nots;
  for (int i = 0; i < 10'000; ++i) nots += "NOT ";
  CHECK_THAT(refusal(nots + "source = x"), Contains("depth limit"));
  CHECK(parsed(std::string(20, '(') + "year = 1" + std::string(20, ')')) == "year=0001");
}

TEST_CASE("any bytes are parsed or refused as a filter") {
  const std::string alphabet = "()[]=<>!,'\" \\NOTINAxم\xD9\xFF";
  unsigned state = 1;
  for (int round = 0; round < 20'000; ++round) {
    std::string text = round % 2 == 0 ? "source " : "";
    for (unsigned length = 0; length < 12; ++length) {
      state = state * 1664525U + 1013904223U;
      text += alphabet[(state >> 16U) % alphabet.size()];
    }
    try {
      parse_filter_text(text);
    } catch (const ApiError& error) {
      CHECK(error.code() == "invalid_search_filter");
    }
  }
}
