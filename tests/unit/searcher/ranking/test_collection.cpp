#include <ranking/collection.h>
#include <support/catch.h>

using fahras::ranking::rarity;

TEST_CASE("a rarer word says more") {
  CHECK(rarity(1000, 1) > rarity(1000, 10));
  CHECK(rarity(1000, 10) > rarity(1000, 900));
  CHECK(rarity(1000, 10) < rarity(100000, 10));
}

TEST_CASE("rarity is never negative, whatever the counts") {
  CHECK(rarity(1000, 1000) >= 0);
  CHECK(rarity(0, 0) >= 0);
  CHECK(rarity(10, 20) == rarity(10, 10));
}
