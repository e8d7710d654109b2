#include <fahras/error.h>
#include <fahras/filter.h>
#include <support/catch.h>

using namespace fahras;

namespace {

std::string joined(const std::vector<Filter>& parts, const char* separator);

std::string bounds(const Filter& filter) {
  std::string text = filter.field;
  if (filter.from) text += (filter.from_excluded ? ">" : ">=") + *filter.from;
  if (filter.to) text += (filter.to_excluded ? "<" : "<=") + *filter.to;
  return text;
}

std::string numbers(const Filter& filter) {
  std::string text;
  for (const double number : filter.numbers) text += " " + std::to_string(static_cast<int>(number));
  return text;
}

std::string show(const Filter& filter) {
  using Kind = Filter::Kind;
  switch (filter.kind) {
    case Kind::all:
      return "(" + joined(filter.parts, " & ") + ")";
    case Kind::any:
      return "(" + joined(filter.parts, " | ") + ")";
    case Kind::none:
      return "!" + joined(filter.parts, ",");
    case Kind::equals: {
      std::string text = filter.field + "=";
      for (const std::string& value : filter.values) text += "[" + value + "]";
      return text;
    }
    case Kind::between:
      return bounds(filter);
    case Kind::exists:
      return filter.field + "?";
    case Kind::is_null:
      return filter.field + " null";
    case Kind::is_empty:
      return filter.field + " empty";
    case Kind::near:
      return "near" + numbers(filter);
    case Kind::in_box:
      return "box" + numbers(filter);
    case Kind::has_words:
      break;
  }
  return "words";
}

std::string joined(const std::vector<Filter>& parts, const char* separator) {
  std::string text;
  for (const Filter& part : parts) text += (text.empty() ? "" : separator) + show(part);
  return text;
}

std::string read(const std::string& text) { return show(parse_filter(text)); }

std::string refused(const std::string& text) {
  try {
    parse_filter(text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    CHECK(error.subject() == "filter");
    return std::string(error.message());
  }
  return {};
}

}  // namespace

TEST_CASE("a blank filter matches everything") {
  CHECK(read("") == "()");
  CHECK(read(" \n\t") == "()");
}

TEST_CASE("conditions compare a field with values") {
  CHECK(read("price = 20") == "price=[20]");
  CHECK(read("price=20") == "price=[20]");
  CHECK(read("price != 20") == "!price=[20]");
  CHECK(read("price < 20") == "price<20");
  CHECK(read("price <= 20") == "price<=20");
  CHECK(read("price>-1.5") == "price>-1.5");
  CHECK(read("price >= 1e3") == "price>=1e3");
  CHECK(read("price 5 TO 20") == "price>=5<=20");
  CHECK(read("price NOT 5 TO 20") == "!price>=5<=20");
  CHECK(read("tags = رياضة") == "tags=[رياضة]");
  CHECK(read("author.name = 'أحمد \\'ب\\''") == "author.name=[أحمد 'ب']");
  CHECK(read("\"two words\" = \"a \\\\ b\"") == "two words=[a \\ b]");
  CHECK(read("tags IN [a, 'b c' ,d]") == "tags=[a][b c][d]");
  CHECK(read("tags NOT IN [a]") == "!tags=[a]");
  CHECK(read("tags IN []") == "tags=");
  CHECK(read("tags EXISTS") == "tags?");
  CHECK(read("tags NOT EXISTS") == "!tags?");
  CHECK(read("tags IS NULL") == "tags null");
  CHECK(read("tags IS NOT NULL") == "!tags null");
  CHECK(read("tags IS EMPTY") == "tags empty");
  CHECK(read("tags IS NOT EMPTY") == "!tags empty");
}

TEST_CASE("AND binds closer than OR, and NOT closest") {
  CHECK(read("a=1 OR b=2 AND NOT c=3") == "(a=[1] | (b=[2] & !c=[3]))");
  CHECK(read("(a=1 OR b=2) AND NOT (c=3 AND d=4)") == "((a=[1] | b=[2]) & !(c=[3] & d=[4]))");
  CHECK(read("NOT NOT a=1") == "!!a=[1]");
}

TEST_CASE("places are given by their coordinates") {
  CHECK(read("_geoRadius(24.7, 46.7, 2000)") == "near 24 46 2000");
  CHECK(read("NOT _geoBoundingBox([45, 10], [40, -5])") == "!box 45 10 40 -5");
}

TEST_CASE("an error says what is wrong and where") {
  CHECK(refused("price <") == "at character 8: a value is missing");
  CHECK(refused("سعر < )") == "at character 7: ')' stands in place of a value");
  CHECK(refused("a = 1 b = 2") == "at character 7: AND or OR is missing");
  CHECK(refused("(a = 1") == "at character 1: this parenthesis is not closed");
  CHECK(refused("a = 'x") == "at character 5: the quotation mark ' is not closed");
  CHECK(refused("a = OR") ==
        "at character 5: OR is a keyword; as a name or a value it must be quoted");
  CHECK(refused("a IN [1 2]") == "at character 9: ',' or ']' is missing between the values of IN");
  CHECK(refused("a IN [1") == "at character 8: ',' or ']' is missing between the values of IN");
  CHECK(refused("a IN 1") == "at character 6: '[' is missing after IN");
  CHECK(refused("a IS 1") == "at character 6: NULL or EMPTY must follow IS");
  CHECK(refused("a CONTAINS x") ==
        "at character 3: CONTAINS and STARTS WITH are not supported: "
        "search for words instead");
  CHECK_THAT(refused("a"), Catch::Matchers::StartsWith("at character 2: an operator must follow"));
  CHECK_THAT(refused("a b"),
             Catch::Matchers::StartsWith("at character 3: an operator must follow"));
  CHECK(refused("_geoRadius(100, 0, 1)") == "at character 12: a latitude must be from -90 to 90");
  CHECK(refused("_geoRadius(1, x, 1)") == "at character 15: 'x' is not a number");
  CHECK(refused("_geoRadius(1, 2, -1)") == "at character 18: a distance must be 0 or more");
  CHECK(refused("_geoRadius(1, 2)") ==
        "at character 16: ',' is missing before the distance in meters");
}

TEST_CASE("filters are limited in depth and length") {
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "(";
  CHECK_THAT(refused(deep), Catch::Matchers::EndsWith("nested more than 30 deep"));
  CHECK(refused(std::string(70'000, 'a')) == "more than 65536 bytes");
}
