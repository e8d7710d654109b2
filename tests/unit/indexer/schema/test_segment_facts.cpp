#include <fahras/analyzer.h>
#include <fahras/error.h>
#include <schema/segment_facts.h>
#include <schema/terms.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

TEST_CASE("the facts of a segment are read back unchanged") {
  const SegmentFacts facts{"articles", "00ff", 7, "light10", 3, "أ = ب\n\"x\"\\"};
  const SegmentFacts read = decode_segment_facts(encode_segment_facts(facts), "h:1");
  CHECK(read.database == facts.database);
  CHECK(read.build == facts.build);
  CHECK(read.format == 7);
  CHECK(read.analyzer == "light10");
  CHECK(read.analyzer_version == 3);
  CHECK(read.synonyms == facts.synonyms);
}

TEST_CASE("invalid facts are refused with the place that they come from") {
  for (const char* text : {"", "{}", "[]", "null", R"({"database": 1})", "x"}) {
    CAPTURE(text);
    CHECK_THROWS_WITH(decode_segment_facts(text, "h:1"), Catch::StartsWith("h:1: "));
  }
}

TEST_CASE("a version that exceeds the number type is refused") {
  const SegmentFacts facts{"articles", "00ff", 7, "light10", 3, ""};
  std::string json = encode_segment_facts(facts);
  json.replace(json.find(":3") + 1, 1, std::string(99, '2'));
  CHECK_THROWS_WITH(decode_segment_facts(json, "h:1"), Catch::StartsWith("h:1: "));
}

TEST_CASE("a segment of another format or analyzer cannot be read, and the error says what to do") {
  const Analyzer& known = *Analyzer::find("fahras");
  CHECK_NOTHROW(check_readable(format_version, "fahras", known.version(), "h:1"));
  CHECK_THROWS_WITH(
      check_readable(format_version + 1, "fahras", known.version(), "h:1"),
      Catch::StartsWith("h:1: ") && Catch::Contains("format") && Catch::Contains("build"));
  CHECK_THROWS_WITH(check_readable(format_version, "other", 1, "h:1"), Catch::Contains("'other'"));
  CHECK_THROWS_WITH(check_readable(format_version, "fahras", known.version() + 1, "h:1"),
                    Catch::Contains("version"));
}
