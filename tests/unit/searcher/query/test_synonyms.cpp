#include <query/print.h>
#include <query/synonyms.h>
#include <support/catch.h>

#include "synonyms.h"

namespace fahras::query {
namespace {

constexpr const char* covid = "كورونا => كوفيد, فيروس مستجد";
constexpr const char* nations = "الأمم المتحدة = هيئة عالمية = اونو\nالأمم = الشعوب";

std::string printed(std::string_view text, std::string_view rule_lines) {
  return to_string(widened(text, rule_lines).root);
}

std::string used(std::string_view text, std::string_view rule_lines) {
  Query query = parsed(text);
  std::string all;
  for (const auto& entry : add_synonyms(query, rules(rule_lines)).entries) {
    all += entry.words + ':';
    for (const std::string& synonym : entry.synonyms) all += '|' + synonym;
    all += ' ';
  }
  return all;
}

}  // namespace

TEST_CASE("synonyms: a plain word has them in any of its forms") {
  CHECK(printed("وكورونا", covid) == "{وكورونا|كوفيد|فيروس مستجد}");
  CHECK(printed("لقاح كورونا", covid) == "[لقاح {كورونا|كوفيد|فيروس مستجد}]");
  CHECK(printed("كوفيد", covid) == "كوفيد");
  CHECK(printed("title:كورونا", covid) == "title:{كورونا|كوفيد|فيروس مستجد}");
}

TEST_CASE("synonyms: they apply under every operator that takes plain words") {
  const std::string_view rule = "أ = ب";
  CHECK(printed("+أ -أ ج", rule) == "[+{ا|ب} -{ا|ب} ج]");
  CHECK(printed("أ AND NOT أ", rule) == "and({ا|ب} not({ا|ب}))");
  CHECK(printed("أ OR ج", rule) == "or({ا|ب} ج)");
  CHECK(printed("أ NEAR/3 ج", rule) == "near/3({ا|ب} ج)");
}

TEST_CASE("synonyms: exact words, phrases, prefixes and filters have none") {
  const std::string_view rule = "كتاب = سفر";
  for (const char* text : {"=كتاب", "\"كتاب جديد\"", "كتاب*", "source:كتاب", "author:كتاب"}) {
    CHECK(printed(text, rule) == to_string(parsed(text).root));
  }
}

TEST_CASE("synonyms: words side by side are one side of a rule, the longest first") {
  CHECK(printed("الأمم المتحدة", nations) ==
        "[{الامم|هيئه عالميه|اونو} {المتحده|هيئه عالميه|اونو}]");
  CHECK(printed("الأمم", nations) == "{الامم|الشعوب}");
  CHECK(printed("المتحدة الأمم", nations) == "[المتحده {الامم|الشعوب}]");
  CHECK(printed("الأمم AND المتحدة", "الأمم المتحدة = اونو") == "and({الامم|اونو} {المتحده|اونو})");
}

TEST_CASE("synonyms: separate words are not a side of a rule") {
  const std::string_view rule = "الأمم المتحدة = اونو";
  for (const char* text : {"الأمم -المتحدة", "الأمم OR المتحدة", "الأمم title:المتحدة",
                           "الأمم \"كتاب\" المتحدة +جديد", "الأمم NEAR المتحدة"}) {
    CAPTURE(text);
    CHECK(printed(text, rule).find("اونو") == std::string::npos);
  }
}

TEST_CASE("synonyms: each word of a synonym has the place of the query's word") {
  const Query query = widened("الأمم المتحدة", nations);
  const auto children = children_of(query.root);
  REQUIRE(children.size() == 2);
  const auto& first = children[0].get<PlainWord>()->alternatives;
  const auto& second = children[1].get<PlainWord>()->alternatives;
  CHECK(first.at(0).at == 0);
  CHECK(second.at(0).at == 1);
  CHECK(second.at(1).at == 0);
}

TEST_CASE("synonyms: one that contains the word itself is left out") {
  CHECK(printed("كوفيد", "كوفيد = كوفيد 19") == "كوفيد");
  CHECK(printed("كوفيد 19", "كوفيد = كوفيد 19") == "[كوفيد {19|كوفيد}]");
}

TEST_CASE("synonyms: a stop word has none") {
  CHECK(printed("وزارة من الخارج", "وزارة من الخارج = سفارة") ==
        "[{وزاره|سفاره} ~من {الخارج|سفاره}]");
}

TEST_CASE("synonyms: those that were used are reported once, as the rule has them") {
  CHECK(used("كورونا وكورونا لقاح كورونا", covid) ==
        "كورونا:|كوفيد|فيروس مستجد وكورونا:|كوفيد|فيروس مستجد ");
  CHECK(used("الأمم المتحدة", nations) == "الامم المتحده:|هيئة عالمية|اونو ");
  CHECK(used("لقاح", covid).empty());
}

TEST_CASE("synonyms: their number in a query is limited") {
  Query query = parsed("أ أ أ");
  Limits limits;
  limits.synonyms = 3;
  CHECK(add_synonyms(query, rules("أ = ب"), limits).all);
  query = parsed("أ أ أ أ");
  CHECK_FALSE(add_synonyms(query, rules("أ = ب"), limits).all);
  CHECK(to_string(query.root) == "[{ا|ب} {ا|ب} {ا|ب} ا]");
}

TEST_CASE("synonyms: any tree is accepted, also without rules") {
  Query query = parsed("((أ OR (ب AND NOT ج)) NEAR د");
  CHECK(add_synonyms(query, schema::Synonyms()).entries.empty());
  Query everything = parsed("*");
  CHECK(add_synonyms(everything, rules("أ = ب")).entries.empty());
}

}  // namespace fahras::query
