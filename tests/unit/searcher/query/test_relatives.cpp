#include <query/relatives.h>

#include <string>
#include <vector>

#include <query/compile.h>
#include <query/document.h>
#include <support/catch.h>

#include "queries.h"

namespace fahras::query {
namespace {

// Returns the candidates of a query whose word كتاب has two relatives.
std::string widened(std::string_view text) {
  Query query = parsed(text);
  add_relatives(
      query,
      [](const Word& word) -> std::vector<std::string> {
        if (word.stem != "كتاب") return {};
        return {"مكتب", "كاتب"};
      },
      0.25);
  return candidates(query, [](std::string_view) { return std::vector<std::string>(); })
      .get_description();
}

std::vector<WordMatch> matches(const QueryWords& words, const schema::Forms& forms) {
  const WordMatcher matcher(words, *Analyzer::find("fahras"));
  std::vector<WordMatch> found;
  matcher.find(forms, matcher.root_of(forms.stem), found);
  return found;
}

Match match(const QueryWords& words, const schema::Forms& forms) {
  const std::vector<WordMatch> found = matches(words, forms);
  REQUIRE(found.size() == 1);
  return found.front().match;
}

}  // namespace

TEST_CASE("relatives: plain words are searched together with their relatives, which weigh less") {
  CHECK(widened("الكتاب مصر") == "Query(((كتاب OR 0.25 * (مكتب SYNONYM كاتب)) OR مصر))");
  CHECK(widened("كتاب OR مصر") == "Query(((كتاب OR 0.25 * (مكتب SYNONYM كاتب)) OR مصر))");
  CHECK(widened("title:كتاب") == "Query((Sكتاب AND_MAYBE كتاب))");
}

TEST_CASE("relatives: required and excluded words have none") {
  CHECK(widened("+كتاب مصر") == "Query((كتاب AND_MAYBE مصر))");
  CHECK(widened("+(كتاب OR مصر)") == "Query((كتاب OR مصر))");
  CHECK(widened("+(كتاب مصر)") == "Query((كتاب OR مصر))");
  CHECK(widened("مصر -كتاب") == "Query((مصر AND_NOT كتاب))");
  CHECK(widened("كتاب AND مصر") == "Query((كتاب AND مصر))");
  CHECK(widened("مصر AND NOT كتاب") == "Query((مصر AND_NOT كتاب))");
  CHECK(widened("\"كتاب\"") == "Query(كتاب)");
  CHECK(widened("=كتاب") == "Query(كتاب)");
  CHECK(widened("source:كتاب") == "Query(Hكتاب)");
}

TEST_CASE("relatives: a token of the same root is a relative and not a match") {
  const QueryWords words = collect_words(parse("كتاب", *Analyzer::find("fahras")));
  CHECK(match(words, {"مكتوب", "مكتوب", "مكتوب"}) == Match::root);
  CHECK(match(words, {"كتاب", "كتاب", "كتاب"}) == Match::surface);
}

TEST_CASE("relatives: exact words, phrases and excluded words have none") {
  for (const char* const query : {"=كتاب", "\"كتاب جديد\"", "-كتاب", "source:كتاب"}) {
    const QueryWords words = collect_words(parse(query, *Analyzer::find("fahras")));
    CHECK(matches(words, {"مكتوب", "مكتوب", "مكتوب"}).empty());
  }
}

}  // namespace fahras::query
