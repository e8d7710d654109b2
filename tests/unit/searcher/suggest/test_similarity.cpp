#include <support/catch.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "similarity.h"

using namespace fahras::suggest;

namespace {

unsigned distance(std::string_view word, std::string_view other) {
  return Similarity(word, 5).distance(other, 0);
}

}  // namespace

TEST_CASE("letters may be added, left out, changed or swapped") {
  CHECK(distance("abcd", "abcd") == 0);
  CHECK(distance("abcd", "abxd") == 1);
  CHECK(distance("abcd", "abd") == 1);
  CHECK(distance("abcd", "abxcd") == 1);
  CHECK(distance("abcd", "acbd") == 1);
  CHECK(distance("abcd", "badc") == 2);
  CHECK(distance("", "ab") == 2);
  CHECK(distance("abcd", "") == 4);
}

TEST_CASE("distances above the limit are not distinguished") {
  Similarity similarity("abcdef", 2);
  CHECK(similarity.distance("uvwxyz", 0) == 3);
  CHECK(similarity.distance("abcdefghi", 0) == 3);
  CHECK(similarity.distance("abc", 0) == 3);
}

TEST_CASE("distances along a sorted list equal those of single words") {
  std::mt19937 random(5);
  std::set<std::string> words;
  while (words.size() < 500) {
    std::string word;
    for (std::size_t i = 0, n = 1 + random() % 8; i < n; ++i) word += char('a' + random() % 3);
    words.insert(word);
  }
  for (const std::string asked : {"abcab", "a", "ccbbaa", "abcabcab"}) {
    Similarity along(asked, 2);
    std::string last;
    for (const std::string& word : words) {
      const auto end = std::mismatch(last.begin(), last.end(), word.begin(), word.end()).first;
      const auto shared = static_cast<std::size_t>(end - last.begin());
      CAPTURE(asked, word);
      REQUIRE(along.distance(word, shared) == Similarity(asked, 2).distance(word, 0));
      last = word;
    }
  }
}
