#include <match/counted_once.h>

#include <support/catch.h>

#include <index/shards.h>
#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using index::LocalDocument;
using match::CommonNumbers;
using match::CountedOnce;
using match::OnceOfSet;

TEST_CASE("a group and a distinct value both count once") {
  CountedOnce once;
  CHECK(once.is_hit(1, 0, true, 0));
  CHECK(once.is_hit(1, 0, true, 0));
  CHECK(once.is_hit(1, 77, true, 0));
  CHECK_FALSE(once.is_hit(1, 77, true, 0));
  CHECK(once.is_hit(2, 77, true, 0));
  CHECK(once.is_hit(1, 0, true, 4));
  CHECK_FALSE(once.is_hit(1, 0, true, 4));
  CHECK(once.is_hit(2, 0, true, 4));
  // A match that is represented by another one does not count as the hit of its distinct value.
  CHECK_FALSE(once.is_hit(1, 77, true, 5));
  CHECK(once.is_hit(1, 78, true, 5));
  CHECK_FALSE(once.is_hit(1, 79, true, 5));
  // A match that is not kept does not count either, but it still represents its group.
  CHECK_FALSE(once.is_hit(1, 80, false, 6));
  CHECK_FALSE(once.is_hit(1, 80, true, 6));
  CHECK(once.is_hit(1, 81, true, 6));
}

TEST_CASE("each value of a set is visited once") {
  OnceOfSet once;
  for (int set = 0; set < 3; ++set) {
    once.start_set();
    CHECK(once.is_first(9));
    CHECK(once.is_first(1));
    CHECK_FALSE(once.is_first(9));
    CHECK_FALSE(once.is_first(1));
  }
}

TEST_CASE("a value has the same number in all segments") {
  const auto from = [](const std::string& id, const std::string& source) {
    schema::Article made = article(id, {"نص"});
    made.source = source;
    return made;
  };
  const SegmentedIndex index(
      {{{from("a", "الحياة"), from("b", "الرياض")}}, {{from("c", "الرياض"), from("d", "الوطن")}}});
  const auto shards = index::Shards::open({index.path()});
  const schema::Field source = schema::Field::source;
  const index::ValueColumn first(shards.database(0, Unit::article), source);
  const index::ValueColumn second(shards.database(1, Unit::article), source);
  CommonNumbers numbers;
  CHECK(numbers.of(0, first, 0) == 0);
  const auto life = numbers.of(0, first, first.of(LocalDocument(1)));
  const auto riyadh = numbers.of(0, first, first.of(LocalDocument(2)));
  CHECK(life != riyadh);
  CHECK(numbers.of(1, second, second.of(LocalDocument(1))) == riyadh);
  CHECK(numbers.of(1, second, second.of(LocalDocument(2))) != riyadh);
  CHECK(numbers.of(1, second, second.of(LocalDocument(2))) != life);
}
