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

TEST_CASE(
    "descending order has the newest first, then the better of one day, and undated documents "
    "last") {
  CHECK(sorted(Sort::date_descending, "كتاب") == Ids{"july", "also may", "may", "undated"});
}

TEST_CASE(
    "ascending order has the oldest first, then the better of one day, and undated documents "
    "last") {
  CHECK(sorted(Sort::date_ascending, "كتاب") == Ids{"also may", "may", "july", "undated"});
}

TEST_CASE("verified queries are sorted in the same way") {
  CHECK(sorted(Sort::date_descending, "=كتاب") == Ids{"july", "also may", "may", "undated"});
  CHECK(sorted(Sort::date_ascending, "=كتاب") == Ids{"also may", "may", "july", "undated"});
}

TEST_CASE("without words the newest come first, or the oldest on request") {
  CHECK(sorted(Sort::relevance, "*").front() == "july");
  CHECK(sorted(Sort::date_ascending, "*").back() == "undated");
}
