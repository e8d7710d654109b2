#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

Ids found(const Searcher& searcher, SearchRequest wanted) {
  Ids result = ids(searcher.search(wanted));
  std::sort(result.begin(), result.end());
  return result;
}

// 5,000 articles have both words. Three of them have the words side by side, with the lowest weight
// of all.
const Searcher& haystack() {
  static const TinyIndex index([] {
    std::vector<schema::Article> articles;
    for (int i = 0; i < 5000; ++i) {
      const bool needle = i % 2000 == 900;
      articles.push_back(article(
          std::to_string(i),
          {needle ? "ضمانات أمنية في كلام طويل لا ينتهي أبدا هنا أو هناك" : "أمنية بلا ضمانات"}));
    }
    return articles;
  }());
  static const Searcher opened({index.path()});
  return opened;
}

}  // namespace

TEST_CASE("a phrase is found however low its articles rank") {
  for (const Unit unit : {Unit::article, Unit::paragraph}) {
    SearchRequest wanted = request("\"ضمانات أمنية\"");
    wanted.unit = unit;
    const SearchResult result = haystack().search(wanted);
    CHECK(result.hits.size() == 3);
    CHECK(result.total == result.hits.size());
    CHECK(result.total_is_exact);
  }
}

TEST_CASE("the total of a verified query is exact if all candidates were checked") {
  const SearchResult many = haystack().search(request("=ضمانات"));
  CHECK_FALSE(many.total_is_exact);
  CHECK(many.total > 4000);
  CHECK(many.hits.size() == 10);
  const SearchResult none = haystack().search(request("\"ضمانات بلا\""));
  CHECK(none.total == 0);
  CHECK(none.total_is_exact);
}

TEST_CASE("the total of a verified query is otherwise estimated from all candidates") {
  const SearchResult result = haystack().search(request("\"أمنية بلا\""));
  CHECK_FALSE(result.total_is_exact);
  CHECK(result.total >= 4900);
  CHECK(result.total <= 5000);
}

TEST_CASE("a search stops at its time limit and says so") {
  SearchRequest wanted = request("\"ضمانات بلا\"");
  wanted.timeout_ms = 1e-6;
  const SearchResult stopped = haystack().search(wanted);
  CHECK(stopped.notes ==
        std::vector<Note>{{Note::Kind::stopped, "stopped after 1e-06 ms; there may be more hits"}});
  CHECK_FALSE(stopped.total_is_exact);
  CHECK(stopped.hits.empty());
  CHECK(stopped.stopped);
  wanted.timeout_ms = 1e12;
  const SearchResult finished = haystack().search(wanted);
  CHECK(finished.notes.empty());
  CHECK_FALSE(finished.stopped);
  CHECK(finished.total_is_exact);
}

TEST_CASE("a negative timeout is refused") {
  SearchRequest wanted = request("كتاب");
  wanted.timeout_ms = -1;
  CHECK_THROWS_AS(haystack().search(wanted), Error);
}

TEST_CASE("a low-ranking phrase is also found in titles and in headings at the end") {
  std::vector<schema::Article> articles;
  for (int i = 0; i < 900; ++i) {
    articles.push_back(article(std::to_string(i), {"أمنية بلا ضمانات", "أمنية"}));
  }
  for (const auto* id : {"title", "heading", "last"}) {
    articles.push_back(article(id, {"كلام طويل لا ينتهي أبدا", "أمنية بلا", "ضمانات فيه"}));
  }
  articles[900].title = "ضمانات أمنية";
  articles[901].paragraphs.insert(articles[901].paragraphs.begin(), {"ضمانات أمنية", true});
  articles[902].paragraphs.push_back({"ضمانات أمنية", true});
  const TinyIndex index(std::move(articles));
  const Searcher searcher({index.path()});
  CHECK(found(searcher, request("\"ضمانات أمنية\"")) == Ids{"heading", "last", "title"});
  CHECK(found(searcher, request("+\"ضمانات أمنية\" أبدا")) == Ids{"heading", "last", "title"});
  CHECK(found(searcher, request("ضمانات NEAR/1 أمنية")) == Ids{"heading", "last", "title"});
}

TEST_CASE("the total of a plain query is exact up to a thousand and an estimate above") {
  std::vector<schema::Article> articles;
  for (int i = 0; i < 900; ++i) {
    articles.push_back(article(std::to_string(i), {"ضمانات كثيرة"}));
  }
  const TinyIndex index(std::move(articles));
  const SearchResult few = Searcher({index.path()}).search(request("ضمانات"));
  CHECK(few.total == 900);
  CHECK(few.total_is_exact);
  const SearchResult many = haystack().search(request("ضمانات"));
  CHECK(many.total >= 4000);
  CHECK(many.total <= 6000);
}

TEST_CASE("near-duplicates are counted behind the best of them") {
  std::vector<schema::Article> articles{article("a", {"كتاب جديد"}), article("b", {"كتاب جديد"}),
                                        article("c", {"كتاب جديد هنا"}), article("d", {"كتاب"})};
  for (std::size_t i = 0; i < 3; ++i) articles[i].duplicate_group = 77;
  const TinyIndex index(std::move(articles));
  const Searcher searcher({index.path()});
  for (const auto* query : {"كتاب", "=كتاب"}) {
    SearchRequest wanted = request(query);
    const SearchResult collapsed = searcher.search(wanted);
    REQUIRE(collapsed.hits.size() == 2);
    CHECK(collapsed.total == 2);
    CHECK(collapsed.total_is_exact);
    for (const Hit& hit : collapsed.hits) CHECK(hit.duplicates == (hit.id == "d" ? 0 : 2));
    wanted.duplicates = Duplicates::show;
    CHECK(found(searcher, wanted) == Ids{"a", "b", "c", "d"});
  }
}

TEST_CASE("paragraphs of one article are not duplicates, equal paragraphs of two articles are") {
  std::vector<schema::Article> articles{article("a", {"كتاب أول", "كتاب ثان"}),
                                        article("b", {"كتاب أول", "كتاب ثالث"})};
  for (auto& one : articles) one.duplicate_group = 5;
  const TinyIndex index(std::move(articles));
  const Searcher searcher({index.path()});
  for (const auto* query : {"كتاب", "=كتاب"}) {
    SearchRequest wanted = request(query);
    wanted.unit = Unit::paragraph;
    CHECK(found(searcher, wanted) == Ids{"a#0", "a#1", "b#1"});
    for (const Hit& hit : searcher.search(wanted).hits) {
      CHECK(hit.duplicates == (hit.id == "a" && *hit.paragraph == 0 ? 1 : 0));
    }
    wanted.duplicates = Duplicates::show;
    CHECK(found(searcher, wanted) == Ids{"a#0", "a#1", "b#0", "b#1"});
    for (const Hit& hit : searcher.search(wanted).hits) CHECK(hit.duplicates == 0);
  }
}

TEST_CASE("a query that only excludes finds everything else") {
  const TinyIndex index({article("a", {"كتاب"}), article("b", {"مدرسة"})});
  const Searcher searcher({index.path()});
  CHECK(found(searcher, request("-كتاب")) == Ids{"b"});
  CHECK(found(searcher, request("مدرسة -\"كتاب جديد\"")) == Ids{"b"});
}

TEST_CASE("low-ranking matches are in order and as many as requested") {
  std::vector<schema::Article> articles;
  for (int i = 0; i < 1500; ++i) {
    const bool needle = i % 3 == 0 && i < 1200;
    const auto day = std::to_string(1000 + i);  // a year that grows
    articles.push_back(
        dated(std::to_string(i), day + "-01-01", {needle ? "ضمانات أمنية" : "أمنية بلا ضمانات"}));
  }
  const TinyIndex index(std::move(articles));
  SearchRequest wanted = request("\"ضمانات أمنية\"");
  wanted.sort = Sort::date_descending;
  wanted.limit = 60;
  const SearchResult result = Searcher({index.path()}).search(wanted);
  REQUIRE(result.hits.size() == 60);
  for (int i = 0; i < 60; ++i) CHECK(result.hits[i].id == std::to_string(1197 - 3 * i));
  CHECK(result.total >= 300);
  CHECK(result.total <= 500);
}

TEST_CASE("a total is exact up to the number of hits to be counted") {
  std::vector<schema::Article> articles;
  for (int i = 0; i < 1500; ++i) {
    articles.push_back(article(std::to_string(i), {i % 3 == 0 ? "ضمانات أمنية" : "ضمانات"}));
    if (i % 5 == 1) articles.back().duplicate_group = static_cast<std::uint64_t>(i / 10 + 1);
  }
  const TinyIndex index(std::move(articles));
  const Searcher searcher({index.path()});
  for (const auto* query : {"ضمانات", "ضمانات أمنية", "=ضمانات", "ضمانات*", "+ضمانات -أمنية"}) {
    CAPTURE(query);
    SearchRequest all = request(query);
    all.limit = 2000;
    all.snippets = false;
    const std::size_t hits = searcher.search(all).hits.size();
    SearchRequest page = request(query);
    page.count_up_to = 2000;
    const SearchResult counted = searcher.search(page);
    CHECK(counted.total == hits);
    CHECK(counted.total_is_exact);
    page.count_up_to = 500;
    CHECK(searcher.search(page).total >= 500);
  }
}

TEST_CASE("hits beyond the highest rank are not counted") {
  SearchRequest wanted = request("ضمانات");
  wanted.count_up_to = 10'000;
  CHECK_NOTHROW(haystack().search(wanted));
  wanted.count_up_to = 10'001;
  CHECK_THROWS_WITH(haystack().search(wanted), "count_up_to: must be at most 10000");
}

TEST_CASE("hits that exceed the memory limit are refused") {
  SearchRequest wanted = request("ضمانات");
  wanted.limit = 100;
  wanted.text_bytes = 200;
  CHECK_THROWS_WITH(haystack().search(wanted),
                    "text_bytes: the texts of the hits, with marks and evidence, take more than "
                    "200 bytes");
  wanted.snippets = false;
  wanted.text_bytes = 100 * (sizeof(Hit) + 100);
  CHECK(haystack().search(wanted).hits.size() == 100);
  wanted.snippets = true;
  CHECK_THROWS_AS(haystack().search(wanted), Error);
  wanted.text_bytes = 200'000;
  CHECK(haystack().search(wanted).hits.size() == 100);
}
