// Checks that the excluded documents depend on the index alone, and not on memory that other
// queries have used.
#include <support/catch.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <set>

#include "random_corpus.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Leaves small blocks of freed memory whose bytes read as negative numbers. The next objects are
// created there, as in a process that has answered other queries.
void leave_negative_numbers() {
  constexpr std::size_t largest = 512;
  constexpr std::size_t step = 8;
  constexpr std::size_t of_each_size = 16;
  constexpr int negative = 0xC0;
  std::vector<std::unique_ptr<char[]>> blocks;
  for (std::size_t size = step; size <= largest; size += step) {
    for (std::size_t i = 0; i < of_each_size; ++i) {
      std::memset(blocks.emplace_back(new char[size]).get(), negative, size);
    }
  }
}

std::set<std::string> found(const Searcher& searcher, Unit unit, const std::string& query) {
  SearchRequest asked = request(query);
  asked.unit = unit;
  asked.duplicates = Duplicates::show;
  asked.limit = 10'000;
  leave_negative_numbers();
  const SearchResult result = searcher.search(asked);
  CHECK(result.total_is_exact);
  const Ids all = ids(result);
  return {all.begin(), all.end()};
}

std::set<std::string> without(std::set<std::string> all, const std::set<std::string>& some) {
  for (const std::string& one : some) all.erase(one);
  return all;
}

}  // namespace

TEST_CASE("the excluded documents do not depend on the memory that other queries left") {
  Corpus corpus(77);
  const TinyIndex index(corpus.articles(250), "fahras");
  const Searcher searcher({index.path()});
  for (int i = 0; i < 200; ++i) {
    SearchRequest other = random_request(corpus);
    other.like.reset();
    searcher.search(other);
  }
  std::size_t excluding = 0;
  for (int i = 0; i < 150; ++i) {
    const std::string x = corpus.word(), a = corpus.word(), b = corpus.word(), c = corpus.word();
    const Unit unit = corpus.one_in(2) ? Unit::article : Unit::paragraph;
    const std::array<std::pair<std::string, std::string>, 5> excluded{
        {{"(" + a + " AND +" + b + " " + c + ")", "+" + a + " +" + b},
         {"(+" + b + " " + c + ")", "+" + b},
         {"عنوان:" + a, "عنوان:" + a},
         {"عنوان:(+" + a + " " + c + ")", "عنوان:" + a},
         {"(" + c + " OR +" + a + " (+" + b + " " + c + "))", "+" + c + " OR +" + a}}};
    const auto all = found(searcher, unit, "+" + x);
    for (const auto& [text, same] : excluded) {
      CAPTURE(x, text, int(unit));
      const auto expected = without(all, found(searcher, unit, same));
      if (expected != all) ++excluding;
      CHECK(found(searcher, unit, x + " AND NOT " + text) == expected);
      CHECK(found(searcher, unit, "+" + x + " -" + text) == expected);
    }
  }
  CHECK(excluding > 150);
}
