#include "relatives.h"

#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::index;
using namespace fahras::match;

namespace {

const std::vector<schema::Article> articles{
    article("book", {"قرأ الكتاب في البيت"}), article("office", {"أغلق المكتب أبوابه"}),
    article("written", {"وصلت رسالة مكتوبة"}), article("sea", {"هاج البحر ليلا"})};

Ids found(const TinyIndex& index, const std::string& query, Unit unit = Unit::article) {
  SearchRequest wanted = request(query);
  wanted.unit = unit;
  return ids(Searcher({index.path()}).search(wanted));
}

}  // namespace

TEST_CASE("relatives of a rare word are found and rank below the word itself") {
  const TinyIndex index(articles, "fahras");
  const Ids book = found(index, "كتاب");
  REQUIRE(book.size() == 3);
  CHECK(book.front() == "book");
  CHECK(found(index, "كتاب", Unit::paragraph).size() == 3);
  CHECK(found(index, "+كتاب") == Ids{"book"});
  CHECK(found(index, "=كتاب") == Ids{});
  CHECK(found(index, "\"الكتاب\"") == Ids{"book"});
}

TEST_CASE("no word is expanded if all words are required") {
  const TinyIndex index(articles, "fahras");
  const Searcher searcher({index.path()});
  for (const char* const query : {"كتاب", "كتاب OR كتاب", "(كتاب)"}) {
    CAPTURE(query);
    SearchRequest wanted = request(query);
    wanted.all_words = true;
    CHECK(ids(searcher.search(wanted)) == Ids{"book"});
  }
  CHECK(found(index, "+(كتاب OR قمر)") == Ids{"book"});
}

TEST_CASE("a hit says that it was found by the root of a word") {
  const TinyIndex index(articles, "fahras");
  SearchRequest wanted = request("كتاب");
  wanted.explain = true;
  const SearchResult result = Searcher({index.path()}).search(wanted);
  REQUIRE(result.hits.size() == 3);
  const auto& evidence = result.hits.back().evidence;
  CHECK(std::any_of(evidence.begin(), evidence.end(),
                    [](const Evidence& one) { return one.name == "words of the same root"; }));
}

TEST_CASE("relatives are marked if the article contains no word of the query") {
  const TinyIndex index(
      {article("both", {"الكتاب والمكتب والرصد"}), article("office", {"أغلق المكتب في الليل"})},
      "fahras");
  const SearchResult result = Searcher({index.path()}).search(request("كتاب في مرصد"));
  REQUIRE(result.hits.size() == 2);
  REQUIRE(result.hits[0].id == "both");
  CHECK(result.hits[0].passages.at(0).marks.size() == 1);
  REQUIRE(result.hits[1].passages.size() == 1);
  const Passage& passage = result.hits[1].passages.front();
  REQUIRE(passage.marks.size() == 1);
  const Mark mark = passage.marks.front();
  CHECK(passage.text.substr(mark.begin - passage.begin, mark.end - mark.begin) == "المكتب");
}

TEST_CASE("a frequent word is not expanded") {
  std::vector<schema::Article> many = articles;
  for (int i = 0; i < 30; ++i) many.push_back(article("b" + std::to_string(i), {"كتاب آخر"}));
  const TinyIndex index(many, "fahras");
  const Shards shards = Shards::open({index.path()});
  const auto relatives = make_relatives(shards, Unit::article);
  CHECK(relatives({"كتاب", "كتاب", "كتاب", false}).empty());
  CHECK_FALSE(relatives({"مكتب", "مكتب", "مكتب", false}).empty());
}

TEST_CASE("relatives come from all indexes that are searched together") {
  const TinyIndex one({articles[0]}, "fahras");
  const TinyIndex other({articles[1], articles[3]}, "fahras");
  CHECK(ids(Searcher({one.path(), other.path()}).search(request("كتاب"))) == Ids{"book", "office"});
}

TEST_CASE("stop words are not relatives, and names with two consonants have none") {
  const TinyIndex index({article("stop", {"جاء من بعيد"}), article("car", {"اشترى سيارة"}),
                         article("yemen", {"اليمن بلد"}), article("syria", {"سوريا بلد"})},
                        "fahras");
  CHECK(found(index, "يمن") == Ids{"yemen"});
  CHECK(found(index, "سوريا") == Ids{"syria"});
}

TEST_CASE("an analyzer without roots gives no relatives") {
  const TinyIndex index(articles, "light10");
  CHECK(found(index, "كتاب") == Ids{"book"});
}

TEST_CASE("words of an article are not expanded when similar articles are searched") {
  const TinyIndex index(articles, "fahras");
  SearchRequest wanted;
  wanted.like = "sea";
  CHECK(ids(Searcher({index.path()}).search(wanted)).empty());
}
