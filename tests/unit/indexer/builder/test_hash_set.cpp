#include <random>
#include <unordered_set>

#include <support/catch.h>

#include "hash_set.h"

TEST_CASE("a hash is new only once, whatever is inserted in between") {
  fahras::builder::HashSet set;
  std::unordered_set<std::uint64_t> expected;
  std::mt19937_64 random(3);
  for (int i = 0; i < 50000; ++i) {
    const std::uint64_t hash = random() % 30000 + 1;
    REQUIRE(set.contains(hash) == expected.contains(hash));
    REQUIRE(set.insert(hash) == expected.insert(hash).second);
    REQUIRE(set.contains(hash));
  }
}

TEST_CASE("the set can contain zero") {
  fahras::builder::HashSet set;
  CHECK_FALSE(set.contains(0));
  CHECK(set.insert(0));
  CHECK(set.contains(0));
  CHECK_FALSE(set.insert(0));
}
