#include <query/search_in.h>

#include <query/parser.h>
#include <query/print.h>
#include <support/catch.h>

namespace fahras::query {
namespace {

std::string moved(const char* text, const std::vector<Field>& fields) {
  Query query = parse(text, *Analyzer::find("fahras"));
  search_in(query, fields);
  return to_string(query.root);
}

const Field author = *schema::find_field("author");

}  // namespace

TEST_CASE("words, phrases and NEAR are searched for in other fields") {
  CHECK(moved("قمر شمس", {Field::title}) == "[title:قمر title:شمس]");
  CHECK(moved("قمر", {Field::title, author}) == "or(title:قمر author:قمر)");
  CHECK(moved("+قمر -شمس", {Field::text, Field::source}) ==
        "[+or(قمر source:قمر) -or(شمس source:شمس)]");
  CHECK(moved("\"قمر شمس\"", {Field::title}) == "title:\"قمر شمس\"");
  CHECK(moved("قمر NEAR/2 شمس", {Field::title, author}) ==
        "or(near/2(title:قمر title:شمس) near/2(author:قمر author:شمس))");
  CHECK(moved("قمر", {}) == "قمر");
}

TEST_CASE("a clause with its own field keeps it") {
  CHECK(moved("title:قمر", {author}) == "title:قمر");
  CHECK(moved("date:2025", {author}) == "date(2025-01-01..2025-12-31)");
}

TEST_CASE("prefixes are searched for in titles and texts only") {
  CHECK(moved("شم*", {author, Field::title}) == "title:شم*");
  CHECK(moved("شم*", {author}) == "[]");
}

TEST_CASE("stop words remain optional") {
  CHECK(moved("قمر في", {Field::title, author}) == "[or(title:قمر author:قمر) title:~في]");
}

}  // namespace fahras::query
