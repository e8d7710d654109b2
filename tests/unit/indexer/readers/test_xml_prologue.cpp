#include "xml_prologue.h"

#include <support/catch.h>

#include <string>

using namespace fahras::readers;

namespace {

std::string passed(std::string xml, std::size_t step = 4096) {
  MemorySource memory(std::move(xml));
  PrologueSource source(memory);
  std::string result;
  std::string buffer(step, '\0');
  while (const std::size_t got = source.read(buffer.data(), step)) result.append(buffer, 0, got);
  return result;
}

}  // namespace

TEST_CASE("everything before the first element is removed except line breaks") {
  CHECK(passed("<?xml version='1.0'?>\n<!-- <rss> -->\n<!DOCTYPE rss>\r\n<rss>x\n</rss>") ==
        "\n\n\n<rss>x\n</rss>");
  CHECK(passed("<rss><!DOCTYPE x></rss>") == "<rss><!DOCTYPE x></rss>");
  CHECK(passed("text <rss>") == "text <rss>");
  CHECK(passed("").empty());
}

TEST_CASE("the end of a document type is recognised") {
  const std::string type =
      "<!DOCTYPE a PUBLIC \"-//>\" '>' [<!ENTITY b '<c>\">'>\n<!-- ' > --><?p '> ?>%b;<!ATTLIST "
      "d>]>";
  CHECK(passed(type + "<a/>") == "\n<a/>");
  for (std::size_t cut = 2; cut < type.size(); ++cut) {
    CHECK_THAT(passed(type.substr(0, cut)), !Catch::Contains("<"));
  }
}

TEST_CASE("a long document type is skipped without keeping it in memory") {
  const std::string type = "<!DOCTYPE a [<!ENTITY b '" + std::string(3'000'000, '\n') + "'>]>";
  CHECK(passed(type + "<a/>", 1'000'000).size() == 3'000'004);
}

TEST_CASE("a prologue that is read in small steps gives the same result") {
  const std::string xml = "<?xml version='1.0'?>\n<!DOCTYPE a [\n'>'\n]>\n<a>text</a>";
  for (std::size_t step = 1; step < 8; ++step) {
    INFO(step);
    CHECK(passed(xml, step) == passed(xml));
  }
}
