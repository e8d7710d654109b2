#include "effort.h"

#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr double no_time = 1e-6;

std::string repeated(int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += "كتاب ";
  return text;
}

std::size_t marks(const Hit& hit) {
  std::size_t count = 0;
  for (const HitParagraph& paragraph : hit.text) count += paragraph.marks.size();
  return count;
}

}  // namespace

TEST_CASE("the effort is unlimited before the deadline and small after it") {
  const index::Deadline never(0);
  facade::Effort without_end(never);
  CHECK(without_end.spend(1'000'000'000));
  CHECK_FALSE(without_end.is_over());
  CHECK_FALSE(without_end.is_short());
  const index::Deadline passed(no_time);
  while (!passed.passed()) {
  }
  facade::Effort late(passed);
  CHECK(late.spend(15'000));
  CHECK_FALSE(late.is_short());
  CHECK_FALSE(late.spend(15'000));
  CHECK(late.is_short());
  CHECK(late.spend(1'000));
  CHECK(late.is_over());
}

TEST_CASE("matches in a long text are not located after the deadline") {
  const TinyIndex index({article("a", {repeated(100), repeated(100'000), repeated(100)})});
  const Searcher searcher({index.path()});
  for (const Unit unit : {Unit::article, Unit::paragraph}) {
    SearchRequest wanted = request("كتاب");
    wanted.unit = unit;
    wanted.whole_text = WholeText::marked;
    const SearchResult whole = searcher.search(wanted);
    CHECK_FALSE(whole.stopped);
    std::size_t all = 0;
    for (const Hit& hit : whole.hits) all += marks(hit);
    CHECK(all == 100'200);
    wanted.timeout_ms = no_time;
    const SearchResult late = searcher.search(wanted);
    CHECK(late.stopped);
    for (const Hit& hit : late.hits) {
      CHECK(marks(hit) <= 200);
      CHECK_FALSE(hit.text.empty());
    }
  }
}

TEST_CASE("a page made after the deadline still has highlights") {
  std::vector<schema::Article> articles;
  for (int i = 0; i < 20; ++i)
    articles.push_back(article(std::to_string(i), {"هذا كتاب رقم " + std::to_string(i)}));
  const TinyIndex index(articles);
  SearchRequest wanted = request("كتاب");
  wanted.timeout_ms = no_time;
  wanted.duplicates = Duplicates::show;
  const SearchResult late = Searcher({index.path()}).search(wanted);
  for (const Hit& hit : late.hits) {
    REQUIRE(hit.passages.size() == 1);
    CHECK(hit.passages[0].marks.size() == 1);
  }
}
