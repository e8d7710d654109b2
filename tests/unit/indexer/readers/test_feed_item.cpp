#include "feed_item.h"

#include <support/catch.h>

#include <memory>

#include <libxml/parser.h>

using namespace fahras::readers;

namespace {

RawArticle item(const std::string& xml, const FeedChannel& channel = {}) {
  const std::string whole =
      "<root xmlns:dc='d' xmlns:content='c' xmlns:media='m'>" + xml + "</root>";
  const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document(
      xmlReadMemory(whole.data(), static_cast<int>(whole.size()), "", nullptr, XML_PARSE_NONET),
      xmlFreeDoc);
  REQUIRE(document != nullptr);
  return feed_article(*xmlDocGetRootElement(document.get())->children, channel);
}

std::string first_block(const RawArticle& article) {
  return article.blocks.empty() ? "(none)" : article.blocks[0].text;
}

}  // namespace

TEST_CASE("an RSS item is read") {
  const RawArticle article = item(
      "<item><title>خبر &amp;quot;عاجل&amp;quot;</title><link> https://example.org/1 </link>"
      "<guid>g1</guid><pubDate>Thu, 04 Sep 2025 10:00:00 +0300</pubDate><dc:creator>كاتب"
      "</dc:creator><description>ملخص</description><content:encoded>&lt;p&gt;أول&lt;/p&gt;"
      "&lt;h2&gt;فصل&lt;/h2&gt;</content:encoded></item>",
      {"صحيفة", "ar"});
  CHECK(article.title == "خبر \"عاجل\"");
  CHECK(article.url == "https://example.org/1");
  CHECK(article.id == "g1");
  CHECK(article.date == "Thu, 04 Sep 2025 10:00:00 +0300");
  CHECK(article.author == "كاتب");
  CHECK(article.source == "صحيفة");
  CHECK(article.language == "ar");
  REQUIRE(article.blocks.size() == 2);
  CHECK(article.blocks[0].text == "أول");
  CHECK(article.blocks[1].kind == Block::Kind::heading);
}

TEST_CASE("the section is the first category, by its text or its label") {
  CHECK(item("<item><category> الرياضة </category><category>كأس</category></item>").section ==
        "الرياضة");
  CHECK(item("<entry><category term='sport' label='الرياضة'/></entry>").section == "الرياضة");
  CHECK(item("<entry><category term='sport'/><category term='cup'/></entry>").section == "sport");
  CHECK(item("<item><dc:subject>الرياضة</dc:subject></item>").section == "الرياضة");
  CHECK(item("<item><media:category>no</media:category></item>").section.empty());
}

TEST_CASE("an Atom entry is read") {
  const RawArticle article = item(
      "<entry><id>e1</id><title>خبر</title><link rel='self' href='no'/>"
      "<link rel='alternate' href='https://example.org/1'/><updated>2025-01-02</updated>"
      "<published>2025-01-01</published><author><name>كاتب</name><uri>u</uri></author>"
      "<content type='html'>&lt;p&gt;نص&lt;/p&gt;</content></entry>");
  CHECK(article.id == "e1");
  CHECK(article.url == "https://example.org/1");
  CHECK(article.date == "2025-01-01");
  CHECK(article.author == "كاتب");
  CHECK(first_block(article) == "نص");
}

TEST_CASE("Atom content is HTML only if it is declared so") {
  CHECK(first_block(item("<entry><content type='text'>3 &lt; 4</content></entry>")) == "3 < 4");
  const RawArticle xhtml =
      item("<entry><content type='xhtml'><div><p>أول</p><p>ثان</p></div></content></entry>");
  REQUIRE(xhtml.blocks.size() == 2);
  CHECK(xhtml.blocks[1].text == "ثان");
}

TEST_CASE("the longest text is used, and an empty one is ignored") {
  CHECK(first_block(item("<item><description>ملخص</description></item>")) == "ملخص");
  CHECK(first_block(item("<item><description>ملخص</description><content:encoded> "
                         "</content:encoded></item>")) == "ملخص");
  CHECK(first_block(item("<entry><summary>ملخص</summary></entry>")) == "ملخص");
}

TEST_CASE("fields of other vocabularies are ignored") {
  const RawArticle article = item(
      "<item><media:title>صورة</media:title><title>خبر</title>"
      "<media:description>وصف</media:description><description>نص</description></item>");
  CHECK(article.title == "خبر");
  CHECK(first_block(article) == "نص");
}

TEST_CASE("an item without text has no blocks") {
  CHECK(item("<item><title>خبر</title></item>").blocks.empty());
  CHECK(item("<item/>").blocks.empty());
}
