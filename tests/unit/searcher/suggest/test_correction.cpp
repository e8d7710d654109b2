#include <query/parser.h>
#include <suggest/correction.h>
#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras;
using namespace fahras::suggest;

namespace {

std::string corrected(const TinyVocabulary& tiny, std::string_view text) {
  const query::Query query = query::parse(text, light10());
  return correct(text, query::collect_words(query), light10(), tiny.open()).value_or("");
}

const TinyVocabulary& hospital() {
  static const TinyVocabulary tiny(
      {{{"مستشفيات", 9}, {"اداره", 9, "إدارة"}, {"نادرهجدا", 1}, {"قمر", 5}, {"google", 4}}});
  return tiny;
}

}  // namespace

TEST_CASE("an unknown word is replaced by the similar known one, the rest stays as typed") {
  CHECK(corrected(hospital(), "قمر،  مستشفبات") == "قمر،  مستشفيات");
  CHECK(corrected(hospital(), "\"مستشفبات قمر\"") == "\"مستشفيات قمر\"");
  CHECK(corrected(hospital(), "gooogle") == "google");
}

TEST_CASE("the replacement is written as texts write it, with the clitics that were typed") {
  CHECK(corrected(hospital(), "والاذاره") == "والإدارة");
}

TEST_CASE("words that the index knows are left alone") {
  CHECK(corrected(hospital(), "مستشفيات").empty());
  CHECK(corrected(hospital(), "معروف").empty());
}

TEST_CASE("nothing is suggested for what resembles no word, or only a rare one") {
  CHECK(corrected(hospital(), "زظذغ").empty());
  CHECK(corrected(hospital(), "نادرهجذا").empty());
}

TEST_CASE("short words may differ in one letter only") {
  CHECK(corrected(hospital(), "قمز") == "قمر");
  CHECK(corrected(hospital(), "قنز").empty());
}

TEST_CASE("stop words, numbers, operators, exclusions and word* are no mistakes") {
  CHECK(corrected(hospital(), "من 2025").empty());
  CHECK(corrected(hospital(), "قمر AND googla*").empty());
  CHECK(corrected(hospital(), "قمر NEAR/3 معروف").empty());
}
