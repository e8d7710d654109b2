#include "quotations.h"

#include <support/catch.h>

#include "clauses.h"

namespace fahras::query {
namespace {

Clause quotation() { return clause(Phrase{{word("ا"), word("ب")}}); }

std::string settled(Clause other) { return after(settle_quotations, {quotation(), other}); }

}  // namespace

TEST_CASE("quotations: beside a plain word they become lists of words") {
  CHECK(settled(plain("مصر")) == "[<ا ب> مصر]");
  CHECK(settled(clause(WordList{{stop_word("في"), word("مصر")}})) == "[<ا ب> <في مصر>]");
}

TEST_CASE("quotations: without a plain word beside them they are required") {
  CHECK(after(settle_quotations, {quotation()}) == "[+\"ا ب\"]");
  CHECK(settled(clause(PlainWord{stop_word("في")})) == "[+\"ا ب\" ~في]");
  CHECK(settled(clause(PlainWord{word("مصر")}, must)) == "[+\"ا ب\" +مصر]");
  CHECK(settled(clause(Prefix{word("مص")})) == "[+\"ا ب\" مص*]");
  CHECK(settled(in_parentheses(plain("مصر"))) == "[+\"ا ب\" مصر]");
  CHECK(settled(quotation()) == "[+\"ا ب\" +\"ا ب\"]");
}

TEST_CASE("quotations: one with a sign or a field, or in parentheses, is not changed") {
  const auto unchanged = [](Clause clause) {
    return after(settle_quotations, {std::move(clause), plain("مصر")});
  };
  CHECK(unchanged(clause(Phrase{{word("ا")}}, must)) == "[+\"ا\" مصر]");
  CHECK(unchanged(clause(Phrase{{word("ا")}}, must_not)) == "[-\"ا\" مصر]");
  CHECK(unchanged(clause(Phrase{{word("ا")}, Field::title})) == "[title:\"ا\" مصر]");
  CHECK(unchanged(in_parentheses(quotation())) == "[\"ا ب\" مصر]");
}

}  // namespace fahras::query
