#include <support/catch.h>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

class Typing {
 public:
  SearchResult search(const std::string& query, Unit unit = Unit::article) const {
    SearchRequest wanted = request(query);
    wanted.unfinished = true;
    wanted.typos.enabled = false;
    wanted.unit = unit;
    return searcher_.search(wanted);
  }
  Ids typed(const std::string& query) const {
    Ids found = ids(search(query));
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  TinyIndex index_{{article("hospital", {"في المستشفى الجديد"}), article("adviser", {"قال مستشار"}),
                    article("school", {"باب المدرسة", "في المدرسة"}),
                    article("stock", {"Fahrenheit وصل"})}};
  Searcher searcher_{{index_.path()}};
};

}  // namespace

TEST_CASE("the last word also matches what begins with it") {
  const Typing typing;
  CHECK(typing.typed("مستشا") == Ids{"adviser"});
  CHECK(typing.typed("المستشف") == Ids{"hospital"});
  CHECK(typing.typed("fahr") == Ids{"stock"});
  CHECK(ids(typing.search("باب المدرس")) == Ids{"school"});
  CHECK(ids(typing.search("المدر", Unit::paragraph)).size() == 2);
  CHECK(typing.typed("م") == Ids{"adviser", "hospital", "school"});
}

TEST_CASE("articles with the word itself come before those with a longer one, however often") {
  const TinyIndex index({article("longer", {"محمدية محمدية محمدية", "محمدية"}),
                         article("short", {"ما قيل كله محمد المدينة مع كلام كثير عن أمور أخرى"}),
                         article("other", {"كلام عن محمديات"}), article("none", {"كلام"})},
                        "none");
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("محمد");
  wanted.unfinished = true;
  wanted.explain = true;
  const SearchResult result = searcher.search(wanted);
  REQUIRE(result.hits.size() == 3);
  CHECK(result.hits[0].id == "short");
  CHECK(result.hits[0].normalized_score == 1);
  CHECK(result.hits[1].normalized_score >= 0.9);
  CHECK(result.hits[1].normalized_score < 1);
  CHECK(result.hits[1].evidence.back().name == "words that begin with the last one");
  CHECK(result.hits[1].evidence.back().score < 0);
  CHECK(result.hits[1].passages.at(0).marks.size() > 0);
  wanted.unfinished = false;
  CHECK(ids(searcher.search(wanted)) == Ids{"short"});
}

TEST_CASE("a word that is rather the beginning of others does not put its other forms first") {
  std::vector<schema::Article> articles{article("whole", {"زيد وزار القرية كلها أمس"})};
  for (int i = 0; i < 25; ++i) {
    articles.push_back(article("visit" + std::to_string(i), {"زيد يزور القرية أمس"}));
  }
  for (int i = 0; i < 200; ++i) {
    articles.push_back(article("ministry" + std::to_string(i), {"وزارة الري", "وزارة الري"}));
  }
  const TinyIndex index(articles, "fahras");
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("وزار");
  wanted.unfinished = true;
  wanted.duplicates = Duplicates::show;
  const Ids found = ids(searcher.search(wanted));
  CAPTURE(found);
  CHECK(std::any_of(found.begin(), found.end(),
                    [](const std::string& id) { return id.starts_with("ministry"); }));
}

TEST_CASE("articles with the whole last word are ranked as if nothing were unfinished") {
  const TinyIndex index({article("a", {"سعر مصر", "مصر مصر"}), article("b", {"سعر في مصر وغيرها"}),
                         article("c", {"مصرف مصرف مصرف وسعر"}), article("d", {"سعر سعر"}),
                         article("e", {"كلام عن مصر"})});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("سعر مصر");
  const SearchResult whole = searcher.search(wanted);
  wanted.unfinished = true;
  const SearchResult typed = searcher.search(wanted);
  REQUIRE(typed.hits.size() == 5);
  CHECK(typed.hits[0].id == whole.hits[0].id);
  CHECK(typed.hits[1].id == whole.hits[1].id);
  CHECK(typed.hits[0].score == Approx(whole.hits[0].score));
}

TEST_CASE("a filter may be before or after the unfinished word") {
  const TinyIndex index(
      {dated("old", "2020-01-01", {"قال مستشار"}), dated("new", "2025-01-01", {"قال مستشار"})});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("date:2025 مستشا");
  wanted.unfinished = true;
  CHECK(ids(searcher.search(wanted)) == Ids{"new"});
  wanted.query = "(date:2025 OR date:2024) مستشا";
  CHECK(ids(searcher.search(wanted)).size() == 2);
}

TEST_CASE("what only removed articles hold completes nothing") {
  const SegmentedIndex index(
      {{{article("gone", {"برشلونة"}), article("school", {"باب المدرسة"})}, {true, false}}});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("برشلو");
  wanted.typos.enabled = false;
  wanted.unfinished = true;
  CHECK(searcher.search(wanted).hits.empty());
}

TEST_CASE("after an article one letter is the beginning of a word") {
  const Typing typing;
  CHECK(typing.typed("المـ") == Ids{"adviser", "hospital", "school"});
}

TEST_CASE("a stop word beside other words has no completions") {
  const Typing typing;
  CHECK(typing.typed("في").size() == 2);
  CHECK(typing.typed("باب من") == typing.typed("باب"));
}

TEST_CASE("a word that is followed by other text is complete") {
  const Typing typing;
  for (const char* query : {"مستشا ", "مستشا و", "\"مستشا\"", "مستشا -باب", "(مستشا)", "مستشا*"}) {
    CAPTURE(query);
    const bool star = std::string(query).ends_with('*');
    CHECK(typing.typed(query) == (star ? Ids{"adviser"} : typing.typed("\"مستشا\"")));
  }
}

TEST_CASE("an excluded word is complete") {
  const Typing typing;
  CHECK(typing.typed("في -المدر").size() == 2);
  CHECK(typing.typed("في NOT المدر").size() == 2);
  CHECK(typing.typed("في AND المدر") == Ids{"school"});
}

TEST_CASE("a quotation that is not closed yet ends in a word that is typed") {
  CHECK(Typing().typed("\"باب المدر") == Ids{"school"});
}

TEST_CASE("a query at its limits is not refused because of its last word") {
  const Typing typing;
  CHECK_NOTHROW(typing.search(std::string(8'192, 'x')));
  CHECK_THROWS_AS(typing.search(std::string(8'193, 'x')), Error);
  std::string beginnings;
  for (char c = 'a'; c < 'k'; ++c) beginnings += std::string("fa") + c + "* ";
  CHECK_NOTHROW(typing.search(beginnings));
  CHECK_NOTHROW(typing.search(beginnings + "xyz"));
}
