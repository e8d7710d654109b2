#include <support/catch.h>

#include <numeric>
#include <random>

#include <ranking/weights.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Three times as many articles as are rescored, many of them with equal weights.
const Searcher& searcher() {
  static const TinyIndex index([] {
    const std::vector<std::string> words{"كتاب", "مدرسة", "الكتاب", "وكتاب", "قمر", "شمس", "نهر"};
    std::mt19937 random(3);
    std::vector<schema::Article> articles;
    for (std::size_t i = 0; i < 3 * ranking::rescored_candidates; ++i) {
      std::string text = "كتاب";
      for (int k = 0; k < 6; ++k) text += " " + words[random() % words.size()];
      articles.push_back(article(std::to_string(i), {text}));
    }
    return articles;
  }());
  static const Searcher opened({index.path()});
  return opened;
}

SearchResult page(const std::string& query, Sort sort, std::size_t offset, std::size_t limit) {
  SearchRequest wanted = request(query);
  wanted.sort = sort;
  wanted.offset = offset;
  wanted.limit = limit;
  return searcher().search(wanted);
}

}  // namespace

TEST_CASE("consecutive pages of any size form one list") {
  for (const auto* query : {"كتاب مدرسة", "+كتاب =مدرسة", "*"}) {
    for (const Sort sort : {Sort::relevance, Sort::date_ascending}) {
      const Ids all = ids(page(query, sort, 0, 1000));
      for (const std::size_t size : {7U, 64U}) {
        Ids together;
        for (std::size_t offset = 0; offset < all.size(); offset += size) {
          const Ids next = ids(page(query, sort, offset, size));
          together.insert(together.end(), next.begin(), next.end());
        }
        CHECK(together == all);
      }
    }
  }
}

TEST_CASE("scores never increase along the list") {
  const SearchResult result = page("كتاب مدرسة", Sort::relevance, 0, 1000);
  REQUIRE(result.hits.size() == 3 * ranking::rescored_candidates);
  for (std::size_t i = 1; i < result.hits.size(); ++i) {
    CHECK(result.hits[i].score <= result.hits[i - 1].score);
  }
}

TEST_CASE("a page beyond the end is empty and has the same total") {
  const SearchResult result = page("كتاب", Sort::relevance, 5000, 10);
  CHECK(result.hits.empty());
  CHECK(result.total == 3 * ranking::rescored_candidates);
  CHECK(page("كتاب", Sort::relevance, 0, 0).hits.empty());
}

TEST_CASE("the evidence sums to the score, within the rescored candidates and beyond") {
  SearchRequest wanted = request("الكتاب مدرسة");
  wanted.explain = true;
  wanted.limit = 2 * ranking::rescored_candidates;
  for (const Hit& hit : searcher().search(wanted).hits) {
    const double sum = std::accumulate(
        hit.evidence.begin(), hit.evidence.end(), 0.0,
        [](double total, const Evidence& evidence) { return total + evidence.score; });
    REQUIRE_FALSE(hit.evidence.empty());
    CHECK(sum == Approx(hit.score));
  }
  wanted.explain = false;
  CHECK(searcher().search(wanted).hits.front().evidence.empty());
}

TEST_CASE("the second stage prefers words as written and side by side") {
  const TinyIndex index({article("apart", {"جديد الأدب في دار بعيدة عن كل ما تعرفه وكتابها كثير"}),
                         article("beside", {"هذا كتاب جديد في دار بعيدة عن كل ما تعرفه المدينة"})});
  const Searcher two({index.path()});
  CHECK(ids(two.search(request("كتاب جديد"))).front() == "beside");
}
