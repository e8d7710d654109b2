#include <support/catch.h>

#include "encodings.h"
#include "reading.h"

using namespace fahras::readers;

namespace {

std::string rss(const std::string& items) {
  return "<?xml version='1.0'?><rss version='2.0'><channel><title>صحيفة</title>"
         "<language>ar</language>" +
         items + "</channel></rss>";
}
std::string item(const std::string& text) {
  return "<item><title>خبر</title><description>" + text + "</description></item>\n";
}

}  // namespace

TEST_CASE("RSS items become articles") {
  const Collected read = read_with(read_feed, rss(item("أول") + item("ثان")));
  REQUIRE(read.articles.size() == 2);
  CHECK(read.problems.empty());
  CHECK(read.articles[1].record == 2);
  CHECK(read.articles[1].source == "صحيفة");
  CHECK(read.articles[1].language == "ar");
  CHECK(text_of(read.articles[1]) == "ثان");
}

TEST_CASE("RDF and Atom feeds are read") {
  const Collected rdf = read_with(
      read_feed,
      "<rdf:RDF xmlns:rdf='r' xmlns='x' xmlns:dc='d'><channel><title>ص</title></channel>"
      "<item><title>خبر</title><dc:date>2025-01-01</dc:date><description>نص</description></item>"
      "</rdf:RDF>");
  REQUIRE(rdf.articles.size() == 1);
  CHECK(rdf.articles[0].date == "2025-01-01");
  CHECK(rdf.articles[0].source == "ص");
  const Collected atom = read_with(read_feed,
                                   "<feed xmlns='a' xml:lang='ar'><title>ص</title>"
                                   "<entry><content>نص</content></entry></feed>");
  REQUIRE(atom.articles.size() == 1);
  CHECK(atom.articles[0].language == "ar");
  CHECK(atom.articles[0].source == "ص");
}

TEST_CASE("a feed in a legacy encoding is decoded") {
  const std::string feed =
      "<?xml version='1.0' encoding='windows-1256'?>" + rss(item(arabic_sentence())).substr(21);
  const Collected read = read_with(read_feed, encoded(feed, "windows-1256"));
  REQUIRE(read.articles.size() == 1);
  CHECK(text_of(read.articles[0]) == arabic_sentence());
}

TEST_CASE("an item without text is reported with its line") {
  const Collected read = read_with(read_feed, rss(item("أول") + "<item></item>" + item("ثان")));
  CHECK(read.articles.size() == 2);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 2);
}

TEST_CASE("HTML entities and bare ampersands are accepted, although XML forbids them") {
  const Collected read =
      read_with(read_feed, rss(item("أول") + item("قبل&hellip;بعد & غدا") + item("ثالث")));
  CHECK(read.problems.empty());
  REQUIRE(read.articles.size() == 3);
  CHECK(text_of(read.articles[1]) == "قبل…بعد & غدا");
}

TEST_CASE("a truncated feed is reported, and the items before the end are read") {
  Collected collected;
  MemorySource memory("<rss><channel>" + item("أول") + "<item><title>x</tit");
  Stream stream(memory);
  const Options options;
  CHECK_THROWS(read_feed({stream, "f", options, collected}));
  CHECK(collected.articles.size() >= 1);
}

TEST_CASE("the file's own entities are not expanded, so entity bombs have no effect") {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY a" + std::to_string(i) + " '" + before + before + "'>";
  }
  bomb += "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><channel>" + item("نص &a29; &file;") +
          "</channel></rss>";
  Collected collected;
  MemorySource memory(bomb);
  Stream stream(memory);
  const Options options;
  read_feed({stream, "f", options, collected});
  REQUIRE(collected.articles.size() == 1);
  for (const RawArticle& article : collected.articles) {
    CHECK(text_of(article).size() < 100);
    CHECK(text_of(article).find("root:") == std::string::npos);
  }
}

TEST_CASE("an item over the limit ends the feed with a problem") {
  Options options;
  options.max_article_bytes = 1'000'000;
  std::string items = item("أول");
  items += item(std::string(3'000'000, 'x'));
  CHECK_THROWS_WITH(read_with(read_feed, rss(items), options),
                    Catch::Contains("item longer than 1000000 bytes"));
}

TEST_CASE("XML that is not a feed is a problem") {
  CHECK_THROWS_WITH(read_with(read_feed, "<root><a/></root>"),
                    "not a feed: it has neither <item> nor <entry>");
  CHECK_THROWS(read_with(read_feed, "not XML"));
  CHECK_THROWS(read_with(read_feed, ""));
}

TEST_CASE("a document type that would delay libxml2 for hours is skipped") {
  std::string declarations = "<!ENTITY % a \"<!ENTITY x '1'>\">";
  std::string before = "a";
  for (int i = 0; i < 9; ++i) {
    const std::string name = "b" + std::to_string(i);
    declarations += "<!ENTITY % " + name + " '";
    for (int k = 0; k < 10; ++k) declarations += "&#37;" + before + ";";
    declarations += "'>";
    before = name;
  }
  const std::string type = "<!DOCTYPE rss [" + declarations + "%" + before + ";]>\n";
  const Collected read =
      read_with(read_feed, type + "<rss><channel>" + item("نص") + "</channel></rss>");
  REQUIRE(read.articles.size() == 1);
  CHECK(text_of(read.articles[0]) == "نص");
}

TEST_CASE("deeply nested elements are a problem") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK_THROWS_WITH(read_with(read_feed, rss("<item>" + deep + "</item>")),
                    Catch::Contains("Excessive depth"));
}
