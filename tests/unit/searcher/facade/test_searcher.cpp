#include <fahras/searcher.h>
#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

TEST_CASE("an empty query has no hits and a note with the reason") {
  const TinyIndex index({article("a", {"كتاب"})});
  const SearchResult result = Searcher({index.path()}).search(request("  "));
  CHECK(result.hits.empty());
  CHECK(result.total == 0);
  REQUIRE(result.notes.size() == 1);
  CHECK(result.notes[0].kind == Note::Kind::nothing_asked);
}

TEST_CASE("a query that does not parse is searched as plain words with a note") {
  const TinyIndex index({article("a", {"كتاب"})});
  const SearchResult result = Searcher({index.path()}).search(request("(كتاب AND"));
  CHECK(ids(result) == Ids{"a"});
  REQUIRE(result.notes.size() == 1);
  CHECK(result.notes[0].kind == Note::Kind::plain_words);
}

TEST_CASE("several indexes are searched as one") {
  const std::vector<schema::Article> articles{article("a", {"كتاب قديم", "مدرسة"}),
                                              article("b", {"مدرسة"}), article("c", {"كتاب جديد"}),
                                              article("d", {"كتاب", "المدرسة وكتاب جديد"})};
  const TinyIndex whole(articles);
  const TinyIndex first({articles[0], articles[1], articles[2]});
  const TinyIndex second({articles[3]});
  const Searcher one({whole.path()});
  const Searcher several({first.path(), second.path()});
  for (const auto* query : {"كتاب", "كتاب مدرسة", "\"كتاب جديد\"", "-كتاب", "كتا*", "*"}) {
    for (const Unit unit : {Unit::article, Unit::paragraph}) {
      SearchRequest wanted = request(query);
      wanted.unit = unit;
      Ids expected = ids(one.search(wanted));
      Ids found = ids(several.search(wanted));
      std::sort(expected.begin(), expected.end());
      std::sort(found.begin(), found.end());
      CHECK(found == expected);
    }
  }
}

TEST_CASE("one id in two indexes is two articles, each with its own paragraphs") {
  const TinyIndex first({article("same", {"كتاب أول"})});
  const TinyIndex second({article("same", {"مقدمة", "كتاب ثان"})});
  const Searcher searcher({first.path(), second.path()});
  SearchRequest wanted = request("كتاب");
  wanted.unit = Unit::paragraph;
  Ids texts;
  for (const Hit& hit : searcher.search(wanted).hits) texts.push_back(hit.passages[0].text);
  std::sort(texts.begin(), texts.end());
  CHECK(texts == Ids{"كتاب أول", "كتاب ثان"});
  CHECK(searcher.article("same")->paragraphs.size() == 1);
}

TEST_CASE("an index without articles is searched without hits") {
  const TinyIndex index(std::vector<schema::Article>{});
  const Searcher searcher({index.path()});
  for (const auto* query : {"كتاب", "\"كتاب جديد\"", "كتا*", "*", "-كتاب"}) {
    CHECK(searcher.search(request(query)).hits.empty());
  }
  CHECK(searcher.suggest("كت").empty());
  CHECK_FALSE(searcher.article("a"));
}

TEST_CASE("a weight of the request changes its evidence") {
  const TinyIndex index({article("a", {"كتاب قديم"}), article("b", {"مدرسة"})});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("كتاب");
  const double standard = searcher.search(wanted).hits.at(0).score;
  for (const auto& [name, value] : default_weights()) wanted.weights.emplace_back(name, 0);
  const double bare = searcher.search(wanted).hits.at(0).score;
  CHECK(bare < standard);
  wanted.weights.emplace_back("coverage", 2);
  const double twice = searcher.search(wanted).hits.at(0).score;
  wanted.weights.emplace_back("coverage", 4);
  CHECK(searcher.search(wanted).hits.at(0).score - bare == Approx(2 * (twice - bare)));
}

TEST_CASE("an unknown word is corrected even if there are hits") {
  const TinyIndex index({article("a", {"مستشفيات كبيرة", "مستشفيات صغيرة"})});
  const Searcher searcher({index.path()});
  CHECK(searcher.search(request("مستشفبات كبيرة")).did_you_mean == "مستشفيات كبيرة");
  CHECK_FALSE(searcher.search(request("مستشفيات كبيرة")).did_you_mean);
}

TEST_CASE("suggestions are words of the index") {
  const TinyIndex index({article("a", {"مستشفى المستشفى مستشار"})});
  const auto suggestions = Searcher({index.path()}).suggest("في المستش", 1);
  REQUIRE(suggestions.size() == 1);
  CHECK(suggestions[0].text == "المستشفى");
  CHECK(suggestions[0].frequency == 2);
}

TEST_CASE("an article is returned as it was stored") {
  schema::Article full = article("a", {"#باب", "نص"});
  full.title = "عنوان";
  full.file = "news/a.txt";
  const TinyIndex index({full});
  const auto stored = Searcher({index.path()}).article("a");
  REQUIRE(stored);
  CHECK(stored->title == "عنوان");
  CHECK(stored->file == "news/a.txt");
  REQUIRE(stored->paragraphs.size() == 2);
  CHECK(stored->paragraphs[0].is_heading);
  CHECK(stored->paragraphs[1].text == "نص");
  CHECK_FALSE(Searcher({index.path()}).article("b"));
}

TEST_CASE("any bytes are accepted as a query") {
  const TinyIndex index({article("a", {"كتاب \xff\xfe مدرسة"})});
  const Searcher searcher({index.path()});
  for (const auto* query :
       {"\xff\xfe", "\"\xd8\"", "كتاب\xd8*", "((((", "=\"", "\xf0\x9f\x98\x80"}) {
    CHECK_NOTHROW(searcher.search(request(query)));
    CHECK_NOTHROW(searcher.suggest(query));
  }
}

TEST_CASE("synonyms of the index are used and reported, and can be switched off") {
  const TinyIndex index({article("a", {"سعر نفط"}), article("b", {"سعر بترول"}),
                         article("c", {"سعر زيت خام"}), article("d", {"سعر زيت غير خام"})},
                        "light10", "نفط = بترول\nنفط => زيت خام\n");
  const Searcher searcher({index.path()});
  const SearchResult result = searcher.search(request("+نفط"));
  CHECK(ids(result) == Ids{"a", "b", "c"});
  CHECK(result.total == 3);
  REQUIRE(result.synonyms.size() == 1);
  CHECK(result.synonyms[0].words == "نفط");
  CHECK(result.synonyms[0].synonyms == Ids{"بترول", "زيت خام"});
  CHECK(ids(searcher.search(request("+بترول"))) == Ids{"b", "a"});
  CHECK(ids(searcher.search(request("سعر -نفط"))) == Ids{"d"});
  SearchRequest without = request("+نفط");
  without.synonyms = false;
  CHECK(ids(searcher.search(without)) == Ids{"a"});
  CHECK(searcher.search(without).synonyms.empty());
}

TEST_CASE("a synonym does not count as a further word of the query") {
  const TinyIndex index({article("both", {"نفط بترول"}), article("twice", {"نفط نفط"}),
                         article("more", {"نفط سعر"}), article("other", {"كلام آخر"})},
                        "light10", "نفط = بترول\n");
  const Searcher searcher({index.path()});
  const auto hits = searcher.search(request("نفط سعر")).hits;
  REQUIRE(hits.size() == 3);
  CHECK(hits[0].id == "more");
  CHECK(hits[1].id == "twice");
  CHECK(hits[2].id == "both");
}

TEST_CASE("a file of synonyms is added to those of the index, or refused as a whole") {
  const TinyIndex index({article("a", {"نفط"}), article("b", {"بترول"}), article("c", {"زيت"})},
                        "light10", "نفط = بترول\n");
  Searcher searcher({index.path()});
  const TemporaryFolder folder;
  write_file(folder / "more.txt", "بترول = زيت\n");
  write_file(folder / "bad.txt", "نفط = زيت\nنفط\n");
  CHECK_THROWS_WITH(searcher.add_synonyms(folder / "bad.txt"), Catch::Contains("bad.txt:2: "));
  CHECK(searcher.search(request("نفط")).hits.size() == 2);
  searcher.add_synonyms(folder / "more.txt");
  CHECK(ids(searcher.search(request("نفط"))).front() == "a");
  CHECK(searcher.search(request("نفط")).hits.size() == 3);
}

TEST_CASE("indexes that are searched together share their synonyms") {
  const TinyIndex first({article("a", {"نفط"})}, "light10", "نفط = بترول\n");
  const TinyIndex second({article("b", {"بترول"})});
  CHECK(Searcher({first.path(), second.path()}).search(request("نفط")).hits.size() == 2);
}

TEST_CASE("synonyms beyond the limit of a query are left out with a note") {
  std::string rule = "نفط";
  for (int i = 0; i < 30; ++i) rule += " = w" + std::to_string(i);
  const TinyIndex index({article("a", {"نفط"})}, "light10", rule);
  std::string query;
  for (int i = 0; i < 9; ++i) query += "نفط ";
  const SearchResult result = Searcher({index.path()}).search(request(query));
  REQUIRE(result.notes.size() == 1);
  CHECK(result.notes[0].kind == Note::Kind::synonyms_left_out);
  CHECK_THAT(result.notes[0].text, Catch::Contains("synonyms"));
}
