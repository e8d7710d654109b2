#include <random>
#include <unordered_set>

#include <support/catch.h>

#include "hash_set.h"

TEST_CASE("a hash is new once, whatever else comes between") {
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

TEST_CASE("zero can be in the set") {
  fahras::builder::HashSet set;
  CHECK_FALSE(set.contains(0));
  CHECK(set.insert(0));
  CHECK(set.contains(0));
  CHECK_FALSE(set.insert(0));
}
