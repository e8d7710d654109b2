#include <support/catch.h>

#include "bad_input.h"
#include "encodings.h"
#include "reading.h"

using namespace fahras::readers;

TEST_CASE("JSON Lines: records have their line numbers, and blank lines are ignored") {
  const Collected read =
      read_with(read_jsonl, "\xEF\xBB\xBF{\"text\":\"a\"}\r\n\n  \n{\"text\":\"b\"}");
  REQUIRE(read.articles.size() == 2);
  CHECK(read.problems.empty());
  CHECK(read.articles[0].record == 1);
  CHECK(read.articles[1].record == 4);
  CHECK(read.articles[1].file == "file");
}

TEST_CASE("JSON Lines: a broken line does not affect other lines") {
  const Collected read = read_with(
      read_jsonl, "{\"text\":\"a\"}\n{\"text\":\n[1]\n{\"title\":\"t\"}\n{\"text\":\"b\"}\n");
  CHECK(read.articles.size() == 2);
  REQUIRE(read.problems.size() == 3);
  CHECK(read.problems[0].line == 2);
  CHECK(read.problems[0].reason == "JSON ends too early");
  CHECK(read.problems[1].line == 3);
  CHECK(read.problems[2].line == 4);
  CHECK_THAT(read.problems[2].reason, Catch::StartsWith("no text in field text, body, content"));
}

TEST_CASE("JSON Lines: a missing field is reported by the name given to --map") {
  Options options;
  options.fields = {{"text", "story"}};
  const Collected read = read_with(read_jsonl, R"({"text":"a"})", options);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].reason == "no text in field story");
}

TEST_CASE("JSON Lines: a record over the limit is reported with its line") {
  Options options;
  options.max_article_bytes = 1000;
  const std::string large = R"({"text":")" + std::string(5000, 'x') + "\"}\n";
  const Collected read =
      read_with(read_jsonl, "{\"text\":\"a\"}\n" + large + "{\"text\":\"b\"}\n", options);
  CHECK(read.articles.size() == 2);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 2);
  CHECK(read.problems[0].reason == "longer than 1000 bytes");
}

TEST_CASE("JSON Lines: a few bytes that are not UTF-8 are replaced and reported") {
  const Collected read =
      read_with(read_jsonl, "{\"text\":\"" + arabic_sentence() + "\xFF\"}\n{\"text\":\"b\"}\n");
  REQUIRE(read.articles.size() == 2);
  CHECK(text_of(read.articles[0]) == arabic_sentence() + "\uFFFD");
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 1);
}

TEST_CASE("JSON Lines: a line in another encoding is decoded and reported") {
  const std::string alien = encoded(arabic_sentence(), "windows-1256");
  for (const std::size_t sound : {1U, 20U}) {
    std::string lines;
    for (std::size_t i = 0; i < sound; ++i) lines += "{\"text\":\"" + arabic_sentence() + "\"}\n";
    const Collected read = read_with(read_jsonl, lines + "{\"text\":\"" + alien + "\"}\n" + lines);
    REQUIRE(read.articles.size() == 2 * sound + 1);
    for (const RawArticle& article : read.articles) CHECK(text_of(article) == arabic_sentence());
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == sound + 1);
    CHECK(read.problems[0].reason == "invalid UTF-8, read as windows-1256");
  }
}

TEST_CASE("JSON Lines: Windows-1256 and UTF-16 are decoded") {
  const std::string lines = "{\"text\":\"" + arabic_sentence() + "\"}\n{\"text\":\"كتاب\"}\n";
  for (const char* encoding : {"windows-1256", "UTF-16LE"}) {
    INFO(encoding);
    const Collected read = read_with(read_jsonl, encoded(lines, encoding));
    REQUIRE(read.articles.size() == 2);
    CHECK(text_of(read.articles[0]) == arabic_sentence());
  }
}

TEST_CASE("JSON: an object, an array and consecutive objects are read") {
  CHECK(read_with(read_json, R"({"text":"a"})").articles.size() == 1);
  const Collected array = read_with(read_json, R"([{"text":"a"},{"text":"b"}])");
  REQUIRE(array.articles.size() == 2);
  CHECK(array.articles[1].record == 2);
  CHECK(read_with(read_json, "{\"text\":\"a\"}\n{\"text\":\"b\"}\n").articles.size() == 2);
}

TEST_CASE("JSON: a broken element is reported at its line and does not affect others") {
  const Collected read =
      read_with(read_json, "[{\"text\":\"a\"},\n{\"text\":\n  oops},\n{\"text\":\"b\"}]");
  CHECK(read.articles.size() == 2);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 3);
}

TEST_CASE("JSON: an element over the limit does not affect others") {
  Options options;
  options.max_article_bytes = 1000;
  const std::string large = R"({"text":")" + std::string(5000, 'x') + "\"}";
  const Collected read =
      read_with(read_json, R"([{"text":"a"},)" + large + R"(,{"text":"b"}])", options);
  CHECK(read.articles.size() == 2);
  CHECK(read.problems.size() == 1);
}

TEST_CASE("JSON: a file that ends inside a record is reported") {
  const Collected read = read_with(read_json, R"([{"text":"a"},{"text":"b)");
  CHECK(read.articles.size() == 1);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].reason == "record 2: JSON ends too early");
}

TEST_CASE("JSON: a file without records is reported") {
  CHECK_THROWS_WITH(read_with(read_json, "[1, 2]"), "it has no JSON object");
  CHECK_THROWS_WITH(read_with(read_json, ""), "empty");
  CHECK_THROWS_WITH(read_with(read_jsonl, "\n \n"), "empty");
}

TEST_CASE("JSON: elements that are not objects are counted and reported") {
  const Collected one = read_with(read_json, "[{\"text\":\"a\"},\n\"نص {x}\", {\"text\":\"b\"}]");
  REQUIRE(one.articles.size() == 2);
  CHECK(one.articles[1].record == 3);
  REQUIRE(one.problems.size() == 1);
  CHECK(one.problems[0].line == 2);
  CHECK(one.problems[0].reason == "record 2: not an object");
  const Collected ends = read_with(read_json, R"(["a", null, {"text":"b"}, [1, [2]], 3.5])");
  REQUIRE(ends.articles.size() == 1);
  CHECK(ends.articles[0].record == 3);
  REQUIRE(ends.problems.size() == 2);
  CHECK(ends.problems[0].reason == "records 1 to 2: not objects");
  CHECK(ends.problems[1].reason == "records 4 to 5: not objects");
  const Collected list = read_with(read_json, R"([{"text":"a"}, [1, 2], {"text":"b"}, ["x"]])");
  REQUIRE(list.problems.size() == 2);
  CHECK(list.problems[0].reason == "record 2: not an object");
  CHECK(list.problems[1].reason == "record 4: not an object");
}

TEST_CASE("JSON: an error names its record, also if all records are on one line") {
  const Collected read =
      read_with(read_json, R"([{"text":"a"}, {"text":oops}, {"title":"t"}, oops, {"text":"b"}])");
  CHECK(read.articles.size() == 2);
  REQUIRE(read.problems.size() == 3);
  CHECK(read.problems[0].reason == "record 2: broken JSON");
  CHECK_THAT(read.problems[1].reason, Catch::StartsWith("record 3: no text in field"));
  CHECK(read.problems[2].reason == "broken JSON after record 3");
}
