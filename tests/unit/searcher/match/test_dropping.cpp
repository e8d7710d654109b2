#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// كتاب is in four articles, قديم in three, نادر in one.
Ids found(const std::string& query, DropWords drop, std::size_t limit) {
  static const TinyIndex index({article("all", {"كتاب قديم نادر"}), article("two", {"كتاب قديم"}),
                                article("old", {"كتاب آخر قديم"}), article("one", {"كتاب"}),
                                article("none", {"قلم"})});
  static const Searcher searcher({index.path()});
  SearchRequest wanted = request(query);
  wanted.all_words = true;
  wanted.drop_words = drop;
  wanted.limit = limit;
  wanted.typos.enabled = false;
  Ids found = ids(searcher.search(wanted));
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("words are dropped from the end until enough articles have the others") {
  CHECK(found("كتاب قديم نادر", DropWords::never, 10) == Ids{"all"});
  CHECK(found("كتاب قديم نادر", DropWords::last, 1) == Ids{"all"});
  CHECK(found("كتاب قديم نادر", DropWords::last, 3) == Ids{"all", "old", "two"});
  CHECK(found("كتاب قديم نادر", DropWords::last, 10) == Ids{"all", "old", "one", "two"});
  CHECK(found("نادر قديم كتاب", DropWords::last, 10) == Ids{"all"});
}

TEST_CASE("the most frequent words are dropped first") {
  CHECK(found("كتاب نادر", DropWords::frequent, 10) == Ids{"all"});
  CHECK(found("نادر كتاب", DropWords::frequent, 10) == Ids{"all"});
  CHECK(found("كتاب قديم", DropWords::frequent, 10) == Ids{"all", "old", "two"});
}

TEST_CASE("words with an operator and single words stay required") {
  CHECK(found("قلم +كتاب", DropWords::last, 10).empty());
  CHECK(found("غريب", DropWords::last, 10).empty());
  CHECK(found("كتاب في نادر", DropWords::last, 1) == Ids{"all"});
}
