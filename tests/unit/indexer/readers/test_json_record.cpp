#include "json_record.h"

#include <support/catch.h>

using namespace fahras::readers;

namespace {

RawArticle record(std::string_view json, const std::map<std::string, std::string>& map = {}) {
  RawArticle article;
  const JsonOutcome outcome = read_json_record(json, FieldTable(map), article);
  INFO(outcome.reason);
  CHECK(outcome.ok);
  return article;
}

std::string reason(std::string_view json) {
  RawArticle article;
  const JsonOutcome outcome =
      read_json_record(json, FieldTable(std::map<std::string, std::string>{}), article);
  CHECK_FALSE(outcome.ok);
  return outcome.reason;
}

}  // namespace

TEST_CASE("all fields are read") {
  const RawArticle article = record(
      R"({"id":"7","title":"عنوان","text":"نص","url":"u","date":"2025-09-04","source":"s",
          "author":"a","section":"c","language":"ar"})");
  CHECK(article.id == "7");
  CHECK(article.title == "عنوان");
  REQUIRE(article.blocks.size() == 1);
  CHECK(article.blocks[0].text == "نص");
  CHECK(article.blocks[0].kind == Block::Kind::text);
  CHECK(article.url == "u");
  CHECK(article.date == "2025-09-04");
  CHECK(article.source == "s");
  CHECK(article.author == "a");
  CHECK(article.section == "c");
  CHECK(article.language == "ar");
}

TEST_CASE("numbers are accepted as text") {
  const RawArticle article = record(R"({"id":12,"text":"x","date":1756972800})");
  CHECK(article.id == "12");
  CHECK(article.date == "1756972800");
  CHECK(record(R"({"id":-3,"text":"x"})").id == "-3");
}

TEST_CASE("the preferred name wins, whatever the order") {
  CHECK(record(R"({"name":"n","headline":"h","title":"t","text":"x"})").title == "t");
  CHECK(record(R"({"title":"t","headline":"h","name":"n","text":"x"})").title == "t");
}

TEST_CASE("an empty or missing value does not hide the next name") {
  CHECK(record(R"({"title":"","headline":"h","text":"x"})").title == "h");
  CHECK(record(R"({"title":null,"headline":"h","text":"x"})").title == "h");
}

TEST_CASE("a section is the first of several values") {
  CHECK(record(R"({"category":"الرياضة","text":"x"})").section == "الرياضة");
  CHECK(record(R"({"categories":["الرياضة","كرة القدم"],"text":"x"})").section == "الرياضة");
  CHECK(record(R"({"category":{"name":"الرياضة"},"text":"x"})").section == "الرياضة");
}

TEST_CASE("an array of strings becomes paragraphs or a list") {
  CHECK(record(R"({"text":["a","b"]})").blocks[0].text == "a\nb");
  CHECK(record(R"({"text":"x","authors":["a","b"]})").author == "a, b");
}

TEST_CASE("nested objects are read by dotted names") {
  CHECK(record(R"({"text":"x","author":{"name":"a","url":"u"}})").author == "a");
  CHECK(record(R"({"text":"x","authors":[{"name":"a"},{"name":"b"}]})").author == "a, b");
  CHECK(record(R"({"text":"x","_id":{"$oid":"5f"}})").id == "5f");
  CHECK(record(R"({"meta":{"h":"t"},"text":"x"})", {{"title", "meta.h"}}).title == "t");
  CHECK(record(R"({"other":{"title":"no"},"text":"x"})").title.empty());
}

TEST_CASE("the fields after a nested object are read") {
  CHECK(record(R"({"author":{"name":"a"},"title":"t","text":"x"})").title == "t");
}

TEST_CASE("HTML in a text field is not changed") {
  CHECK(record(R"({"text":"<p>نص</p>"})").blocks[0].text == "<p>نص</p>");
}

TEST_CASE("errors name the broken part") {
  CHECK(reason(R"({"text":"x")") == "JSON ends too early");
  CHECK(reason(R"({"text":"x)") == "JSON ends too early");
  CHECK(reason(R"({"text":"x"])") == "broken JSON");
  CHECK(reason(R"({"text":x})") == "broken JSON");
  CHECK(reason("{\"text\":\"\xFF\"}") == "invalid UTF-8");
  CHECK(reason("[1,2]") == "not an object");
  CHECK(reason("3") == "not an object");
  CHECK(reason("\"text\"") == "not an object");
  CHECK(reason("null") == "not an object");
}

TEST_CASE("nesting is limited") {
  const std::string deep = R"({"a":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
  CHECK(reason(deep) == "JSON nested more than 64 deep");
}

TEST_CASE("an empty text has no blocks") {
  CHECK(record(R"({"title":"t"})").blocks.empty());
  CHECK(record(R"({"text":""})").blocks.empty());
}

TEST_CASE("a lone surrogate is read as U+FFFD, and pairs are kept") {
  const RawArticle article = record(R"({"text":"a\ud800b \ud83d\ude00 \\ud800 \udc00"})");
  CHECK(article.blocks.at(0).text == "a\uFFFDb \U0001F600 \\ud800 \uFFFD");
  CHECK(record(R"({"text":"\ud800"})").blocks.at(0).text == "\uFFFD");
  CHECK(reason(R"({"text":"\ud8"})") == "broken JSON");
}

TEST_CASE("a key of megabytes costs no more than its length") {
  std::string json = R"({"text":"نص",")" + std::string(std::size_t{8} << 20, 'k') + "\":{";
  for (int i = 0; i < 100'000; ++i) json += "\"x\":1,";
  RawArticle article;
  CHECK(read_json_record(json + "\"x\":1}}", FieldTable({}), article).ok);
}

TEST_CASE("the whole object is the document, in one line") {
  const RawArticle article = record(
      "{ \"id\" : 12, \"text\":\"a\\n\\\"b\\\" \\\\ \\u0627\\u0001\", \"price\": 1.50, \"big\": "
      "12345678901234567890,\n"
      "  \"list\": [1, [true, null], {\"a\":{}}], \"e\": 1e5, \"none\": [] }");
  CHECK(article.document ==
        "{\"id\":12,\"text\":\"a\\n\\\"b\\\" \\\\ ا\\u0001\",\"price\":1.50,\"big\":"
        "12345678901234567890,\"list\":[1,[true,null],{\"a\":{}}],\"e\":1e5,\"none\":[]}");
}

TEST_CASE("members whose texts are in no field are named") {
  using Names = std::vector<std::string>;
  CHECK(record(R"({"id":"1","text":"x","title":"t"})").other_text_members.empty());
  CHECK(record(R"({"text":"x","note":"n","price":5,"more":{"a":["b",1],"c":true},"empty":""})")
            .other_text_members == Names{"more.a", "note"});
  CHECK(record(R"({"text":"x","name":"n","title":"t","body":"b"})").other_text_members ==
        Names{"body", "name"});
  CHECK(record(R"({"text":"x","html":"h"})", {{"text", "html"}}).other_text_members ==
        Names{"text"});
}
