#include "filters.h"

#include <support/catch.h>

#include "clauses.h"

namespace fahras::query {
namespace {

Clause filter() { return clause(PlainWord{word("واس"), Field::source}, must); }

std::string required(Clauses clauses) {
  return after(require_one_beside_filters, std::move(clauses));
}

}  // namespace

TEST_CASE("filters: one of the optional clauses beside them is required") {
  CHECK(required({filter(), plain("مصر")}) == "[+مصر +source:واس]");
  CHECK(required({plain("مصر"), filter(), plain("تونس")}) == "[+[مصر تونس] +source:واس]");
  CHECK(required({plain("مصر"), filter(), clause(PlainWord{stop_word("في")})}) ==
        "[+[مصر ~في] +source:واس]");
  CHECK(required({clause(DateRange{"2025-01-01", ""}, must), plain("مصر"),
                  clause(PlainWord{word("ليبيا")}, must_not)}) ==
        "[+مصر +date(2025-01-01..) -ليبيا]");
}

TEST_CASE(
    "filters: nothing changes without a filter, beside another requirement, and without words") {
  CHECK(required({plain("مصر"), plain("تونس")}) == "[مصر تونس]");
  CHECK(required({filter(), clause(PlainWord{word("مصر")}, must), plain("تونس")}) ==
        "[+source:واس +مصر تونس]");
  CHECK(required({filter(), clause(PlainWord{stop_word("في")})}) == "[+source:واس ~في]");
  CHECK(required({filter()}) == "[+source:واس]");
}

}  // namespace fahras::query
