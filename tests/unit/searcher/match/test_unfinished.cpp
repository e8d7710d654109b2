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

TEST_CASE("a last word that no text contains matches words that begin with it") {
  const Typing typing;
  CHECK(typing.typed("مستشا") == Ids{"adviser"});
  CHECK(typing.typed("المستشف") == Ids{"hospital"});
  CHECK(typing.typed("fahr") == Ids{"stock"});
  CHECK(typing.typed("باب المدرس") == Ids{"school"});
  CHECK(ids(typing.search("المدر", Unit::paragraph)).size() == 2);
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

TEST_CASE("words of removed articles only do not complete a beginning") {
  const SegmentedIndex index(
      {{{article("gone", {"دارس"}), article("school", {"باب المدرسة"})}, {true, false}}});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("دارس");
  wanted.unfinished = true;
  CHECK(ids(searcher.search(wanted)) == Ids{"school"});
}

TEST_CASE("after an article one letter is the beginning of a word") {
  const Typing typing;
  CHECK(typing.typed("المـ") == Ids{"adviser", "hospital", "school"});
}

TEST_CASE("a word that texts contain is searched as it is") {
  const Typing typing;
  CHECK(typing.typed("مستشار") == Ids{"adviser"});
  CHECK(typing.typed("في").size() == 2);
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

TEST_CASE("a word that begins no other word is a spelling error") {
  const SearchResult result = Typing().search("المدرصة");
  CHECK(result.hits.empty());
  CHECK(result.did_you_mean.has_value());
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
