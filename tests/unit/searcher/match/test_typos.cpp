#include <support/catch.h>

#include <ranking/ranker.h>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

const Searcher& searcher() {
  static const TinyIndex index({article("officer", {"الضابط يقود الدورية", "الضابط مرة أخرى"}),
                                article("economy", {"نما الاقتصاد الوطني", "والاقتصاد يتعافى"}),
                                article("barca", {"فاز نادي برشلونة أمس", "برشلونة في الصدارة"}),
                                article("slave", {"قال عبد الله إن الأمر انتهى"}),
                                article("saudi", {"المنتخب السعودي في الملعب"}),
                                article("google", {"شركة google تعلن"})});
  static const Searcher opened({index.path()});
  return opened;
}

SearchResult search(const std::string& query, const Typos& typos = {}) {
  SearchRequest wanted = request(query);
  wanted.typos = typos;
  wanted.explain = true;
  return searcher().search(wanted);
}

Ids found(const std::string& query, const Typos& typos = {}) { return ids(search(query, typos)); }

}  // namespace

TEST_CASE("a word that no article has matches similar words") {
  CHECK(found("ظابط") == Ids{"officer"});
  CHECK(found("الاقتصد") == Ids{"economy"});
  CHECK(found("برشلونا") == Ids{"barca"});
  CHECK(found("googel") == Ids{"google"});
  CHECK(found("عبدالله") == Ids{"slave"});
  CHECK(found("المنتخب السع ودي") == Ids{"saudi"});
  CHECK(found("قمرزحل").empty());
}

TEST_CASE("the result says which words were widened, and the hit which letters") {
  const SearchResult result = search("الظابط الدورية");
  REQUIRE(result.typos.size() == 1);
  CHECK(result.typos[0].word == "الظابط");
  CHECK(result.typos[0].similar == std::vector<std::string>{"ضابط"});
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].typos == 0.5);
  CHECK(result.hits[0].evidence.back().name == ranking::Ranker::typo);
  CHECK(result.hits[0].evidence.back().score < 0);
  CHECK(result.did_you_mean == "الضابط الدورية");
  REQUIRE(search("عبدالله").typos.size() == 1);
  CHECK(search("عبدالله").typos[0].similar == std::vector<std::string>{"عبد الله"});
  CHECK(search("السع ودي").typos.at(0).word == "السع ودي");
  CHECK(search("الاقتصاد").typos.empty());
}

TEST_CASE("what matches through a typo is marked") {
  const SearchResult result = search("ظابط");
  REQUIRE(result.hits.size() == 1);
  REQUIRE(result.hits[0].passages.size() > 0);
  const Passage& passage = result.hits[0].passages[0];
  REQUIRE(passage.marks.size() > 0);
  const Mark& mark = passage.marks[0];
  CHECK(passage.text.substr(mark.begin - passage.begin, mark.end - mark.begin) == "الضابط");
}

TEST_CASE("longer words may differ in more letters") {
  CHECK(found("googlx").size() == 1);
  CHECK(found("goxxle").empty());
  Typos typos;
  typos.two_typos = 6;
  CHECK(found("goxxle", typos).size() == 1);
  typos.one_typo = 8;
  typos.two_typos = 8;
  CHECK(found("googlx", typos).empty());
  CHECK(found("الضابط", typos) == Ids{"officer"});
}

TEST_CASE("typos are switched off for all words, for some, and for those with digits") {
  Typos typos;
  typos.enabled = false;
  CHECK(found("ظابط", typos).empty());
  CHECK(search("ظابط", typos).typos.empty());
  CHECK(search("ظابط", typos).did_you_mean.has_value());
  typos = {};
  typos.off_for_words = {"ظابط"};
  CHECK(found("ظابط", typos).empty());
  CHECK(found("برشلونا", typos) == Ids{"barca"});
  typos.off_for_numbers = true;
  CHECK(found("goog1e", typos).empty());
  typos.off_for_numbers = false;
  CHECK(found("goog1e", typos) == Ids{"google"});
}

TEST_CASE("exact words, phrases, word* and excluded words have no typos") {
  for (const char* query : {"=ظابط", "\"ظابط\"", "ظابط*"}) {
    CAPTURE(query);
    CHECK(found(query).empty());
  }
  CHECK(found("الاقتصاد -ظابط") == Ids{"economy"});
  CHECK(search("الاقتصاد -ظابط").typos.empty());
}

TEST_CASE("a required word may be a typo") {
  CHECK(found("+الظابط الاقتصاد") == Ids{"officer"});
  SearchRequest wanted = request("الظابط الدورية");
  wanted.all_words = true;
  CHECK(ids(searcher().search(wanted)) == Ids{"officer"});
}

TEST_CASE("a word that one article has matches no similar words") {
  std::vector<schema::Article> articles{
      article("typed", {"كلام طويل عن أمور كثيرة ليس فيها شيء ومع ذلك العلام هنا مرة واحدة"})};
  for (int i = 0; i < 60; ++i) {
    articles.push_back(article("w" + std::to_string(i), {"العالم العالم", "في العالم"}));
  }
  const TinyIndex index(articles);
  const Searcher many({index.path()});
  const SearchResult result = many.search(request("العلام"));
  CHECK(ids(result) == Ids{"typed"});
  CHECK(result.typos.empty());
}

TEST_CASE("words that only removed articles have are not meant") {
  const SegmentedIndex index(
      {{{article("gone", {"الضابط"}), article("other", {"كلام"})}, {true, false}}});
  const Searcher after({index.path()});
  CHECK(after.search(request("ظابط")).typos.empty());
}
