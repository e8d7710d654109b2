#include "stop_words.h"

#include <support/catch.h>

#include "clauses.h"

namespace fahras::query {
namespace {

std::string beside(Clause other) {
  return after(give_weight_to_stop_words, {clause(PlainWord{stop_word("في")}), std::move(other)});
}

}  // namespace

TEST_CASE("stop words: they have no weight beside clauses with weight") {
  CHECK(beside(plain("مصر")) == "[~في مصر]");
  CHECK(beside(clause(Prefix{word("مص")})) == "[~في مص*]");
  CHECK(beside(clause(PlainWord{word("مصر"), Field::title}, must)) == "[~في +title:مصر]");
  CHECK(beside(clause(Group{{Node{PlainWord{word("مصر")}}}})) == "[~في [مصر]]");
}

TEST_CASE("stop words: they count beside other stop words, filters and excluded clauses") {
  CHECK(after(give_weight_to_stop_words, {clause(PlainWord{stop_word("في")})}) == "[في]");
  CHECK(beside(clause(PlainWord{stop_word("من")})) == "[في من]");
  CHECK(beside(clause(PlainWord{word("مصر")}, must_not)) == "[في -مصر]");
  CHECK(beside(clause(PlainWord{word("واس"), Field::source}, must)) == "[في +source:واس]");
  CHECK(beside(clause(DateRange{"2025-01-01", ""}, must)) == "[في +date(2025-01-01..)]");
}

}  // namespace fahras::query
