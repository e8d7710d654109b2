#include <support/catch.h>

#include <match/like.h>
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::index;
using namespace fahras::match;

namespace {

SearchRequest like(std::string id) {
  SearchRequest wanted;
  wanted.like = std::move(id);
  return wanted;
}

SearchRequest like(std::string id, std::string query) {
  SearchRequest wanted = like(std::move(id));
  wanted.query = std::move(query);
  return wanted;
}

// Two articles about a harbour, two about a match, and two copies of a report on the harbour.
const TinyIndex& tiny() {
  static const TinyIndex made([] {
    std::vector<schema::Article> articles{
        dated("port", "2025-09-01", {"رست سفينة في الميناء", "الرصيف الجديد والرافعة"}),
        dated("copy", "2025-09-01", {"رست سفينة في الميناء", "الرصيف الجديد والرافعة"}),
        dated("dock", "2025-09-02", {"الميناء بلا رافعة", "غادرت كل سفينة هذا الرصيف"}),
        dated("goal", "2025-09-03", {"سجل اللاعب الهدف", "الجمهور في الملعب"}),
        dated("cup", "2025-09-04", {"لاعب يغادر الملعب", "جمهور بلا هدف وسفينة من ورق"})};
    articles[0].duplicate_group = articles[1].duplicate_group = 7;
    articles[2].source = "المرفأ";
    return articles;
  }());
  return made;
}

const Searcher& searcher() {
  static const Searcher opened({tiny().path()});
  return opened;
}

Ids found(const SearchRequest& wanted) { return ids(searcher().search(wanted)); }

std::string message(const SearchRequest& wanted, ErrorKind kind) {
  try {
    searcher().search(wanted);
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.what();
  }
  return "nothing thrown";
}

}  // namespace

TEST_CASE("similar articles are found, most similar first, without the article itself") {
  CHECK(found(like("goal")) == Ids{"cup"});
  CHECK(found(like("port")) == Ids{"dock", "cup"});
}

TEST_CASE("its near-duplicates are left out unless duplicates are shown") {
  SearchRequest wanted = like("port");
  wanted.duplicates = Duplicates::show;
  CHECK(found(wanted) == Ids{"copy", "dock", "cup"});
}

TEST_CASE("near-duplicates of each other are counted behind one hit") {
  const SearchResult result = searcher().search(like("dock"));
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].duplicates == 1);
  CHECK(result.hits[1].duplicates == 0);
  CHECK(result.total == 2);
}

TEST_CASE("paragraphs of other articles are found, but not those of its near-duplicates") {
  SearchRequest wanted = like("port");
  wanted.unit = Unit::paragraph;
  Ids others = found(wanted);
  std::sort(others.begin(), others.end());
  CHECK(others == Ids{"cup#1", "dock#0", "dock#1"});
  wanted.duplicates = Duplicates::show;
  others = found(wanted);
  CHECK(std::count(others.begin(), others.end(), "copy#0") == 1);
  CHECK(std::count(others.begin(), others.end(), "port#0") == 0);
}

TEST_CASE("similar articles are filtered by days and sources") {
  SearchRequest wanted = like("port");
  wanted.from = "2025-09-03";
  CHECK(found(wanted) == Ids{"cup"});
  wanted = like("port");
  wanted.sources = {"المرفأ"};
  CHECK(found(wanted) == Ids{"dock"});
}

TEST_CASE("with a query, similar articles must match it as well") {
  CHECK(found(like("port", "جمهور")) == Ids{"cup"});
  CHECK(found(like("port", "-رافعة")) == Ids{"cup"});
  CHECK(found(like("port", "\"بلا رافعة\"")) == Ids{"dock"});
  CHECK(found(like("port", "\"رافعة بلا\"")).empty());
  CHECK(found(like("goal", "رافعة")).empty());
  CHECK(found(like("port", " ")) == found(like("port")));
  CHECK(found(like("port", "*")) == found(like("port")));
}

TEST_CASE("with a query, both contribute to the score") {
  const double alone = searcher().search(like("port")).hits.at(0).score;
  CHECK(searcher().search(like("port", "غادرت بلا")).hits.at(0).score > alone);
}

TEST_CASE("words that both articles contain are marked") {
  const SearchResult result = searcher().search(like("goal"));
  REQUIRE(result.hits.size() == 1);
  Ids marked;
  for (const Passage& passage : result.hits[0].passages) {
    for (const Mark& mark : passage.marks) {
      marked.push_back(passage.text.substr(mark.begin - passage.begin, mark.end - mark.begin));
    }
  }
  CHECK(marked == Ids{"لاعب", "الملعب", "جمهور", "هدف"});
}

TEST_CASE("an unknown article is a usage error that names it") {
  CHECK(message(like("none"), ErrorKind::usage).find("'none'") != std::string::npos);
  CHECK(message(like(""), ErrorKind::usage).find("''") != std::string::npos);
}

TEST_CASE("similar articles cannot be sorted by date") {
  SearchRequest wanted = like("port");
  wanted.sort = Sort::date_descending;
  CHECK(message(wanted, ErrorKind::usage).find("like: ") == 0);
}

TEST_CASE("an article without a significant term has no hits and a note with the reason") {
  const TinyIndex lonely({article("a", {"في من 2025"}), article("b", {"شجرة"})});
  for (const auto* id : {"a", "b"}) {
    const SearchResult result = Searcher({lonely.path()}).search(like(id));
    CHECK(result.hits.empty());
    CHECK(result.notes ==
          std::vector<Note>{{Note::Kind::nothing_asked,
                             "the article has no significant term that another article has"}});
  }
}

TEST_CASE("similar articles are found in other indexes too") {
  const TinyIndex other({article("pier", {"رصيف في ميناء"}), article("port", {"ميناء آخر"})});
  const Searcher both({tiny().path(), other.path()});
  const Ids all = ids(both.search(like("port")));
  CHECK(std::count(all.begin(), all.end(), "pier") == 1);
  CHECK(std::count(all.begin(), all.end(), "port") == 0);
  CHECK(ids(both.search(like("pier"))).size() == 3);
}

TEST_CASE("words that the index leaves out are also left out of the article") {
  const Shards shards = Shards::open({tiny().path()});
  for (const Duplicates duplicates : {Duplicates::collapse, Duplicates::show}) {
    const Like port("port", duplicates, shards);
    Xapian::Enquire enquire(shards.articles());
    enquire.set_query(port.left_out());
    CHECK(enquire.get_mset(0, 10).size() == (duplicates == Duplicates::show ? 1 : 2));
    const auto matches = enquire.get_mset(0, 10);
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      CHECK(port.leaves_out(shards.article(GlobalDocument(*match))));
    }
    CHECK_FALSE(port.leaves_out(article("dock", {"سفينة"})));
  }
}
