#include <dashes.h>

#include <string>

#include <query/print.h>
#include <support/catch.h>

#include "queries.h"

namespace fahras::query {
namespace {

using Texts = std::vector<std::string>;

struct Row {
  const char* text;
  const char* tree;
  Texts dashes = {};
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Query query = parsed(row.text);
    CHECK(to_string(query.root) == row.tree);
    CHECK(query.dashes == row.dashes);
    CHECK(query.fallback_reason == "");
  }
}

}  // namespace

TEST_CASE("dashes: a - excludes at the end of a query") {
  check({
      {"مصر -ليبيا", "[مصر -ليبيا]"},
      {"-ليبيا", "not(ليبيا)"},
      {"مصر -ليبيا -تونس", "[مصر -ليبيا -تونس]"},
      {"-ليبيا -تونس", "[-ليبيا -تونس]"},
      {"مصر -ليبيا؟", "[مصر -ليبيا]"},
      {"مصر -ليبيا .", "[مصر -ليبيا]"},
      {"مصر -ليبيا -", "[مصر -ليبيا]"},
      {"مصر -\"أ ب\"", "[مصر -\"ا ب\"]"},
      {"مصر -(أ ب)", "[مصر -[ا ب]]"},
      {"مصر -(أ ب) -ليبيا", "[مصر -[ا ب] -ليبيا]"},
      {"مصر (أ -ب)", "[مصر [ا -ب]]"},
      {"مصر -(أ -ب)", "[مصر -[ا -ب]]"},
      {"مصر -(أ -(ب -ج) -د)", "[مصر -[ا -[ب -ج] -د]]"},
      {"مصر -كوفيد-19", "[مصر -\"كوفيد 19\"]"},
  });
}

TEST_CASE("dashes: a - before the end excludes nothing if there is no operator") {
  check({
      {"قمة سعودية -أمريكية في الرياض", "[قمه سعوديه امريكيه ~في الرياض]", {"أمريكية"}},
      {"-ليبيا مصر", "[ليبيا مصر]", {"ليبيا"}},
      {"-أ مصر -ب", "[ا مصر -ب]", {"أ"}},
      {"-\"أ ب\" مصر", "[ا ب مصر]", {"أ ب"}},
      {"-\"أ ب\" \"ج د\"", "[+\"ا ب\" +\"ج د\"]", {"أ ب"}},
      {"مصر -(أ ب) ليبيا", "[مصر [ا ب] ليبيا]", {"("}},
      {"مصر -أ (-ب)", "[مصر ا not(ب)]", {"أ"}},
      {"مصر -(أ -ب (-ج))", "[مصر -[ا ب not(ج)]]", {"ب"}},
      {"(مصر -أ) ليبيا", "[[مصر ا] ليبيا]", {"أ"}},
      {"مصر -(-أ ب)", "[مصر -[ا ب]]", {"أ"}},
      {"-عبد/الله مصر", "[عبد الله مصر]", {"عبد/الله"}},
  });
}

TEST_CASE("dashes: a - excludes anywhere if there are other operators") {
  check({
      {"-ليبيا +مصر", "[-ليبيا +مصر]"},
      {"-ليبيا مصر AND تونس", "and([-ليبيا مصر] تونس)"},
      {"-ليبيا مصر OR تونس", "or([-ليبيا مصر] تونس)"},
      {"-ليبيا مصر NOT تونس", "[-ليبيا مصر -تونس]"},
      {"-ليبيا مصر NEAR تونس", "[-ليبيا +near/10(مصر تونس)]"},
      {"-ليبيا =مصر", "[-ليبيا +=\"مصر\"]"},
      {"-ليبيا ضما*", "[-ليبيا ضما*]"},
      {"-source:واس مصر", "[-source:واس مصر]"},
      {"-=ليبيا مصر", "[-=\"ليبيا\" مصر]"},
      {"-ليبيا مصر date:2025", "[+مصر -ليبيا +date(2025-01-01..2025-12-31)]"},
      {"(-ليبيا مصر) (أ OR ب)", "[[-ليبيا مصر] or(ا ب)]"},
  });
}

TEST_CASE("dashes: a pair of dashes never excludes") {
  check({
      {"زايد -رحمه الله- رئيس", "[زايد رحمه الله رئيس]", {"رحمه"}},
      {"زايد -رحمه-", "[زايد رحمه]", {"رحمه-"}},
      {"زايد -رئيس -رحمه الله-", "[زايد رئيس رحمه الله]", {"رئيس", "رحمه"}},
      {"زايد -(أ ب)- -رئيس", "[زايد [ا ب] -رئيس]", {"("}},
      {"+زايد -رحمه الله- رئيس", "[+زايد رحمه الله رئيس]", {"رحمه"}},
      {"+زايد -رحمه الله-، رئيس -أ", "[+زايد رحمه الله رئيس -ا]", {"رحمه"}},
      {"+زايد -أ -رحمه الله–", "[+زايد -ا رحمه الله]", {"رحمه"}},
      {"+زايد -\"رحمه الله\"- رئيس", "[+زايد رحمه الله رئيس]", {"رحمه الله"}},
      {"+زايد -(رحمه الله)- رئيس", "[+زايد [رحمه الله] رئيس]", {"("}},
      {"+زايد - رحمه الله - رئيس", "[+زايد رحمه الله رئيس]"},
      {"+زايد رحمه- -رئيس", "[+زايد رحمه -رئيس]"},
      {"+زايد -رحمه - رئيس", "[+زايد -رحمه رئيس]"},
  });
}

TEST_CASE("dashes: typographic dashes never exclude") {
  for (const char* dash : {"–", "—", "\u2010", "\u2011", "\u2212", "ـ", "--"}) {
    CAPTURE(dash);
    CHECK(to_string(parsed(std::string("مصر ") + dash + "ليبيا").root) == "[مصر ليبيا]");
    CHECK(to_string(parsed(std::string("+مصر ") + dash + "ليبيا").root) == "[+مصر ليبيا]");
  }
}

TEST_CASE("dashes: the star of an unfinished word is not an operator") {
  const Query query = parse("سعودية -أمريكية الر", light10(), {}, LastWord::unfinished);
  CHECK(to_string(query.root) == "[سعوديه امريكيه الر*]");
  CHECK(query.dashes == Texts{"أمريكية"});
  CHECK(to_string(parse("ضما* -ليبيا الر", light10(), {}, LastWord::unfinished).root) ==
        "[ضما* -ليبيا الر*]");
  CHECK(to_string(parse("مصر -الر", light10(), {}, LastWord::unfinished).root) == "[مصر -الر*]");
}

TEST_CASE("dashes: a text that does not parse has no notes about dashes") {
  const Query query = parsed("سعودية -أمريكية (في الرياض");
  CHECK(query.fallback_reason != "");
  CHECK(query.dashes.empty());
}

}  // namespace fahras::query
