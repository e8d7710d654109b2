#include <query/verify.h>

#include <string>
#include <vector>

#include <support/catch.h>
#include <support/occurrence_finder.h>

#include "queries.h"
#include "synonyms.h"

namespace fahras::query {
namespace {

struct Text {
  Field field = Field::text;
  std::string text;
};

bool holds(const Query& query, const std::vector<Text>& texts, Unit unit = Unit::article,
           std::string day = "2025-09-04") {
  const QueryWords words = collect_words(query);
  test::OccurrenceFinder finder(words, light10());
  Document document;
  document.day = std::move(day);
  for (const Text& piece : texts) {
    Part& part = document.parts.emplace_back();
    part.field = piece.field;
    finder.find(piece.text, part);
  }
  return Verifier(query, words, unit).matches(document);
}

bool holds(std::string_view text, const std::vector<Text>& texts, Unit unit = Unit::article,
           std::string day = "2025-09-04") {
  return holds(parsed(text), texts, unit, std::move(day));
}

bool holds(std::string_view query, const char* paragraph) {
  return holds(query, std::vector<Text>{{Field::text, paragraph}});
}

}  // namespace

TEST_CASE("verify: a phrase ignores clitics, article, diacritics and tatweel") {
  CHECK(holds("\"الضمانات الأمنية\"", "قدّم ضماناتٍ أَمْنِيّةً"));
  CHECK(holds("\"ضمانات أمنية\"", "والضمانـــات الأمنية."));
  CHECK(holds("\"الضمانات الأمنية\"", "بالضمانات، الأمنية"));
}

TEST_CASE("verify: a phrase requires the same words in order and without gaps") {
  CHECK_FALSE(holds("\"الضمانات الأمنية\"", "الأمنية الضمانات"));
  CHECK_FALSE(holds("\"الضمانات الأمنية\"", "الضمانات غير الأمنية"));
  CHECK_FALSE(holds("\"الضمانات الأمنية\"", "الضمان الأمني"));
  CHECK(holds("\"في مصر\"", "عاش في مصر"));
  CHECK_FALSE(holds("\"في مصر\"", "عاش مصر"));
  CHECK(holds("\"كتاب كتاب جديد\"", "كتاب كتاب كتاب جديد"));
  CHECK_FALSE(holds("\"كتاب كتاب\"", "كتاب جديد كتاب"));
}

TEST_CASE("verify: a phrase at the beginning of a text does not reach before it") {
  CHECK_FALSE(holds("\"كتاب جديد\"", "جديد كتاب"));
  CHECK_FALSE(holds("\"كتاب جديد\"", "جديد"));
}

TEST_CASE("verify: a phrase does not cross paragraphs") {
  CHECK_FALSE(holds("\"كتاب جديد\"", {{Field::text, "هذا كتاب"}, {Field::text, "جديد هنا"}}));
  CHECK_FALSE(holds("كتاب NEAR جديد", {{Field::text, "هذا كتاب"}, {Field::text, "جديد هنا"}}));
  CHECK(holds("كتاب AND جديد", {{Field::text, "هذا كتاب"}, {Field::text, "جديد هنا"}}));
}

TEST_CASE("verify: exact words are equal except for diacritics and spelling variants") {
  CHECK(holds("=كتاب", "هذا كِتَابٌ"));
  CHECK_FALSE(holds("=كتاب", "هذا الكتاب"));
  CHECK(holds("=\"كتاب جديد\"", "كتابٌ جديدٌ"));
  CHECK_FALSE(holds("=\"كتاب جديد\"", "كتاب الجديد"));
}

TEST_CASE("verify: NEAR counts from the first word to the last, in any order") {
  CHECK(holds("كتاب NEAR/2 مصر", "مصر لها كتاب"));
  CHECK_FALSE(holds("كتاب NEAR/1 مصر", "مصر لها كتاب"));
  CHECK(holds("كتاب NEAR/3 مصر NEAR/3 جديد", "كتاب جديد في مصر"));
  CHECK_FALSE(holds("كتاب NEAR/2 مصر NEAR/2 جديد", "كتاب جديد في مصر"));
  CHECK(holds("\"كتاب جديد\" NEAR/3 مصر", "كتاب جديد في مصر"));
  CHECK_FALSE(holds("\"كتاب جديد\" NEAR/2 مصر", "كتاب جديد في مصر"));
  CHECK(holds("كتاب NEAR/1 مصر", "مصر بعيدة عن كتاب ثم كتاب مصر"));
  CHECK(holds("كتاب NEAR/1 كتب*", "كتب كتابات"));
}

TEST_CASE("verify: prefixes match") {
  CHECK(holds("ضما*", "والضمانات"));
  CHECK_FALSE(holds("ضما*", "مضمون"));
  CHECK_FALSE(holds("كتاب -كتا*", "كتاب"));
}

TEST_CASE("verify: fields match") {
  const std::vector<Text> article{{Field::title, "كتاب جديد"},
                                  {Field::source, "وكالة الأنباء"},
                                  {*schema::find_field("author"), "سعيد علي"},
                                  {Field::text, "مصر القديمة"}};
  CHECK(holds("title:كتاب", article));
  CHECK_FALSE(holds("title:مصر", article));
  CHECK(holds("title:\"كتاب جديد\" source:\"وكالة الأنباء\" author:علي", article));
  CHECK_FALSE(holds("author:كتاب", article));
  CHECK_FALSE(holds("سعيد", article));
  CHECK(holds("\"كتاب جديد\"", article));
  CHECK_FALSE(holds("\"كتاب جديد\"", article, Unit::paragraph));
  CHECK(holds("title:\"كتاب جديد\"", article, Unit::paragraph));
  CHECK(holds("\"مصر القديمة\"", article, Unit::paragraph));
}

TEST_CASE("verify: days match") {
  const std::vector<Text> text{{Field::text, "مصر"}};
  CHECK(holds("date:2025-09", text));
  CHECK(holds("date:..2025-09-04", text));
  CHECK_FALSE(holds("date:2025-09-05..", text));
  CHECK_FALSE(holds("date:..2025-09-03", text));
  CHECK_FALSE(holds("date:..2025", text, Unit::article, ""));
  CHECK(holds("-date:2025", text, Unit::article, ""));
}

TEST_CASE("verify: groups match") {
  CHECK(holds("كتاب مصر", "مصر"));
  CHECK_FALSE(holds("كتاب في مصر", "في تونس"));
  CHECK(holds("في", "في تونس"));
  CHECK_FALSE(holds("+كتاب مصر", "مصر"));
  CHECK(holds("+كتاب مصر", "كتاب"));
  CHECK_FALSE(holds("كتاب -مصر", "كتاب مصر"));
  CHECK(holds("-كتاب -مصر", "تونس"));
  CHECK(holds("-\"كتاب مصر\"", "مصر كتاب"));
  CHECK_FALSE(holds("-\"كتاب مصر\"", "كتاب مصر"));
  CHECK(holds("", "مصر"));
  CHECK_FALSE(holds("؟", "مصر"));
}

TEST_CASE("verify: operators match") {
  CHECK(holds("كتاب AND (مصر OR تونس)", "كتاب تونس"));
  CHECK_FALSE(holds("كتاب AND (مصر OR تونس)", "كتاب"));
  CHECK(holds("NOT (كتاب -مصر)", "كتاب مصر"));
  CHECK_FALSE(holds("NOT (كتاب -مصر)", "كتاب"));
  CHECK(holds("NOT (NOT \"كتاب مصر\")", "كتاب مصر"));
  CHECK_FALSE(holds("NOT (NOT \"كتاب مصر\")", "مصر كتاب"));
}

TEST_CASE("verify: a synonym matches for its word") {
  const auto holds_with = [](std::string_view query, const char* paragraph) {
    return holds(widened(query, "كتاب = سفر = مجلد كبير"), {{Field::text, paragraph}});
  };
  CHECK(holds_with("+كتاب", "السفر"));
  CHECK(holds_with("كتاب AND مصر", "مجلدات كبيرة في مصر"));
  CHECK_FALSE(holds_with("كتاب AND مصر", "مجلد عن مصر كبير"));
  CHECK_FALSE(holds_with("مصر -كتاب", "مصر ومجلد كبير"));
  CHECK(holds_with("مصر -كتاب", "مصر ومجلد غير كبير"));
  CHECK_FALSE(holds_with("=كتاب", "سفر"));
  CHECK_FALSE(holds_with("\"كتاب\"", "سفر"));
  CHECK_FALSE(holds_with("كتاب AND =كتاب", "سفر"));
  CHECK(holds_with("كتاب AND =مصر", "سفر مصر"));
}

TEST_CASE("verify: NEAR measures a synonym from its first word to its last") {
  const auto holds_with = [](std::string_view query, const char* paragraph) {
    return holds(widened(query, "كتاب = مجلد كبير جدا"), {{Field::text, paragraph}});
  };
  CHECK(holds_with("كتاب NEAR/3 مصر", "مجلد كبير جدا مصر"));
  CHECK_FALSE(holds_with("كتاب NEAR/2 مصر", "مجلد كبير جدا مصر"));
  CHECK(holds_with("كتاب NEAR/3 مصر", "مصر مجلد كبير جدا"));
  CHECK_FALSE(holds_with("كتاب NEAR/9 مصر", "مصر مجلد كبير"));
}

TEST_CASE("verify: words that are one side of a rule match by the other side") {
  const Query query = widened("أمم AND متحدة", "أمم متحدة = هيئة عالمية");
  CHECK(holds(query, {{Field::text, "هيئات عالمية"}}));
  CHECK(holds(query, {{Field::text, "أمم غير متحدة"}}));
  CHECK_FALSE(holds(query, {{Field::text, "هيئة أمم عالمية"}}));
}

TEST_CASE("verify: a document without parts contains no words") {
  CHECK_FALSE(holds("كتاب", std::vector<Text>{}));
  CHECK(holds("-كتاب", std::vector<Text>{}));
}

}  // namespace fahras::query
