#include <budget.h>

#include <support/catch.h>

namespace fahras::http {

TEST_CASE("memory of a part counts for the whole and is returned to both") {
  Budget whole(100);
  Budget part(60, &whole);
  {
    Held held(part);
    held.add(40);
    held.add(10);
    CHECK(held.amount() == 50);
    CHECK(part.used() == 50);
    CHECK(whole.used() == 50);
    CHECK(part.has(10));
    CHECK_FALSE(part.has(11));
    CHECK(whole.has(50));
  }
  CHECK(part.used() == 0);
  CHECK(whole.used() == 0);
}

TEST_CASE("a part is limited by the rest of the whole") {
  Budget whole(100);
  Budget part(60, &whole);
  Held others(whole);
  others.add(95);
  CHECK_FALSE(part.has(6));
  CHECK(part.has_itself(60));
  CHECK(part.can_have(60));
  CHECK_FALSE(part.can_have(61));
  CHECK_FALSE(Budget(200, &whole).can_have(101));
  others.add(10);  // answers are never refused
  CHECK_FALSE(part.has(0));
}

}  // namespace fahras::http
