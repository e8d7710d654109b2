#include <support/catch.h>

#include <match/enquire.h>
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

Ids sorted(Sort sort, const std::string& query) {
  static const TinyIndex index({dated("may", "2025-05-01", {"كتاب وكلام كثير آخر هنا"}),
                                article("undated", {"كتاب"}), dated("july", "2025-07-01", {"كتاب"}),
                                dated("also may", "2025-05-01", {"كتاب كتاب"})});
  static const Searcher searcher({index.path()});
  SearchRequest wanted = request(query);
  wanted.sort = sort;
  return ids(searcher.search(wanted));
}

}  // namespace

TEST_CASE("the newest first, on one day the better first, the undated last") {
  CHECK(sorted(Sort::date_descending, "كتاب") == Ids{"july", "also may", "may", "undated"});
}

TEST_CASE("the oldest first, on one day the better first, the undated last") {
  CHECK(sorted(Sort::date_ascending, "كتاب") == Ids{"also may", "may", "july", "undated"});
}

TEST_CASE("queries that are verified are sorted alike") {
  CHECK(sorted(Sort::date_descending, "=كتاب") == Ids{"july", "also may", "may", "undated"});
  CHECK(sorted(Sort::date_ascending, "=كتاب") == Ids{"also may", "may", "july", "undated"});
}

TEST_CASE("without words there is no relevance: the newest first, but the oldest if asked for") {
  CHECK(sorted(Sort::relevance, "*").front() == "july");
  CHECK(sorted(Sort::date_ascending, "*").back() == "undated");
}
