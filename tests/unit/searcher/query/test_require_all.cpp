#include <query/require_all.h>

#include <query/parser.h>
#include <query/print.h>
#include <support/catch.h>

namespace fahras::query {
namespace {

std::string required(const char* text) {
  Query query = parse(text, *Analyzer::find("fahras"));
  require_all(query);
  return to_string(query.root);
}

}  // namespace

TEST_CASE("all clauses side by side are required except stop words") {
  CHECK(required("قمر شمس") == "[+قمر +شمس]");
  CHECK(required("قمر") == "[+قمر]");
  CHECK(required("قمر في نهر") == "[+قمر ~في +نهر]");
  CHECK(required("قمر NOT شمس نهر") == "[+قمر -شمس +نهر]");
  CHECK(required("قمر شمس OR نهر بحر") == "or([+قمر +شمس] [+نهر +بحر])");
  CHECK(required("قمر (شمس نهر)") == "[+قمر +[+شمس +نهر]]");
  CHECK(required("date:2025 قمر شمس") == "[+[+قمر +شمس] +date(2025-01-01..2025-12-31)]");
}

TEST_CASE("an excluded clause still excludes by any of its words") {
  CHECK(required("قمر -(شمس نهر)") == "[+قمر -[شمس نهر]]");
  CHECK(required("NOT (شمس نهر)") == "not([شمس نهر])");
  CHECK(required("*") == "*");
  CHECK(required("؟") == "[]");
}

}  // namespace fahras::query
