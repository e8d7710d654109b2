#include <support/catch.h>

#include <index/deadline.h>
#include "matching_time.h"
#include "sieve.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// A time limit that ends before anything is searched.
constexpr double no_time = 1e-6;
constexpr double enough_time = 1e12;

const TinyIndex& index_of_many() {
  static const TinyIndex index([] {
    std::vector<schema::Article> articles;
    for (int i = 0; i < 3000; ++i) {
      articles.push_back(dated(std::to_string(i), "2025-01-01",
                               {i % 2 == 0 ? "من في هذا" : "في بلد من كتاب", "كتاب جديد"}));
    }
    return articles;
  }());
  return index;
}

const Searcher& searcher() {
  static const Searcher opened({index_of_many().path()});
  return opened;
}

SearchResult asked(const std::string& query, double milliseconds, Sort sort = Sort::relevance,
                   Unit unit = Unit::article) {
  SearchRequest wanted = request(query);
  wanted.timeout_ms = milliseconds;
  wanted.sort = sort;
  wanted.unit = unit;
  return searcher().search(wanted);
}

const std::vector<const char*> all_kinds = {"كتاب",
                                            "كتاب من جديد",
                                            "+كتاب +جديد",
                                            "\"في من\"",
                                            "=كتاب",
                                            "كتاب NEAR/3 جديد",
                                            "كت*",
                                            "-كتاب",
                                            "NOT هذا",
                                            "*",
                                            "كتاب OR هذا",
                                            "date:2025 كتاب",
                                            "title:كتاب OR كتاب"};

}  // namespace

TEST_CASE("every kind of query ends at its time limit and says so") {
  for (const char* query : all_kinds) {
    for (const Unit unit : {Unit::article, Unit::paragraph}) {
      CAPTURE(query);
      const SearchResult result = asked(query, no_time, Sort::relevance, unit);
      CHECK(result.stopped);
      CHECK_FALSE(result.total_is_exact);
      REQUIRE(result.notes.size() == 1);
      CHECK(result.notes.front().kind == Note::Kind::stopped);
      CHECK(result.notes.front().text == "stopped after 1e-06 ms; there may be more hits");
    }
  }
}

TEST_CASE("a search that ends in time equals one without a limit") {
  // The first query is answered by Xapian's matcher, which counts more matches than that of Fahras.
  asked(all_kinds.front(), 0);
  for (const char* query : all_kinds) {
    for (const Sort sort : {Sort::relevance, Sort::date_ascending, Sort::date_descending}) {
      CAPTURE(query);
      const SearchResult timed = asked(query, enough_time, sort);
      const SearchResult untimed = asked(query, 0, sort);
      CHECK_FALSE(timed.stopped);
      CHECK(timed.notes == untimed.notes);
      CHECK(ids(timed) == ids(untimed));
      CHECK(timed.total == untimed.total);
      CHECK(timed.total_is_exact == untimed.total_is_exact);
      for (std::size_t i = 0; i < timed.hits.size(); ++i) {
        CHECK(timed.hits[i].score == untimed.hits[i].score);
      }
    }
  }
}

TEST_CASE("a search that ends early returns at most a page of what it has") {
  SearchRequest wanted = request("كتاب");
  wanted.timeout_ms = no_time;
  wanted.limit = 1000;
  searcher().search(wanted);
  CHECK(searcher().search(wanted).hits.size() <= 10);
}

TEST_CASE("after the time limit words are not corrected, and a note says so") {
  CHECK(asked("كتابب", 0).did_you_mean);
  const SearchResult stopped = asked("كتابب", no_time);
  CHECK_FALSE(stopped.did_you_mean);
  CHECK_FALSE(stopped.notes.empty());
}

TEST_CASE("Xapian's matcher ends with the matches that it has found") {
  const auto shards = index::Shards::open({index_of_many().path()});
  const auto found = [&](const index::Deadline& deadline) {
    Xapian::Enquire enquire(shards.articles());
    enquire.set_query(match::until(deadline, shards, Xapian::Query::MatchAll));
    return enquire.get_mset(0, 10'000).size();
  };
  CHECK(found(index::Deadline(0)) == 3000);
  CHECK(found(index::Deadline(enough_time)) == 3000);
  CHECK(found(index::Deadline(no_time)) == 0);
}

TEST_CASE("a sieve that takes too long is not used") {
  const auto shards = index::Shards::open({index_of_many().path()});
  const query::OnePart part{Xapian::Query("هذا"), Xapian::Query::MatchNothing};
  CHECK(match::Sieve::make(part, shards, index::Deadline(0)));
  CHECK_FALSE(match::Sieve::make(part, shards, index::Deadline(no_time)));
}
