#include <support/catch.h>

#include <random>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Returns articles with two frequent words and a rare one. After Xapian has met the rare word's
// articles, it skips articles that have only one of the others.
std::vector<schema::Article> skewed_articles(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  const auto words = [&](const char* word, unsigned percent) {
    std::string text;
    if (random() % 100 >= percent) return text;
    for (auto i = 1 + random() % 9; i > 0; --i) text.append(word).append(" ");
    return text;
  };
  std::vector<schema::Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = words("سفينة", 92) + words("ميناء", 92) + words("رصيف", 6);
    for (auto k = random() % 30; k > 0; --k) text += "كتاب ";
    articles.push_back(article(std::to_string(seed) + "-" + std::to_string(i), {text + "بحر"}));
  }
  return articles;
}

}  // namespace

TEST_CASE("the first hits equal those of the whole list, however few are requested") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const SegmentedIndex index(
        {{skewed_articles(2 * seed, 120), {}}, {skewed_articles(2 * seed + 1, 120), {}}}, "none");
    const Searcher searcher({index.path()});
    for (const Unit unit : {Unit::article, Unit::paragraph}) {
      SearchRequest wanted = request("سفينة ميناء رصيف");
      wanted.unit = unit;
      wanted.limit = 1'000;
      const Ids whole = ids(searcher.search(wanted));
      for (wanted.limit = 41; wanted.limit < 120; wanted.limit += 7) {
        CAPTURE(seed, wanted.limit);
        const Ids first = ids(searcher.search(wanted));
        CHECK(first ==
              Ids(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(first.size())));
      }
    }
  }
}
