#include <snippet/highlighter.h>
#include <support/catch.h>

#include <random>

#include "finder.h"

using namespace fahras;
using snippet::Finder;

namespace {

std::string marked(std::string_view query, const std::string& text) {
  return Finder(query).marked(text);
}

}  // namespace

TEST_CASE("whole words are highlighted, including clitics and endings but not punctuation") {
  CHECK(marked("ضمانة", "قدّمت (الضمانات)، والضمانة.") == "قدّمت ([الضمانات])، [والضمانة].");
}

TEST_CASE("diacritics belong to the word that they end") {
  CHECK(marked("كتاب", "هذا كِتَابٌ، جديد") == "هذا [كِتَابٌ]، جديد");
}

TEST_CASE("neighbours of the query are one highlight, other words are two") {
  CHECK(marked("الضمانات الأمنية", "بحثوا الضمانات الأمنية ثم الأمنية وحدها والضمانات") ==
        "بحثوا [الضمانات الأمنية] ثم [الأمنية] وحدها [والضمانات]");
  CHECK(marked("الضمانات الأمنية", "الأمنية الضمانات") == "[الأمنية] [الضمانات]");
}

TEST_CASE("a stop word is highlighted only between neighbours or within a phrase") {
  CHECK(marked("الحرب على الإرهاب", "على الأرض: الحرب على الإرهاب على الحدود") ==
        "على الأرض: [الحرب على الإرهاب] على الحدود");
  CHECK(marked("الحرب على الإرهاب", "الحرب على الفقر") == "[الحرب] على الفقر");
  CHECK(marked("\"على الإرهاب\"", "الحرب على الإرهاب") == "الحرب [على الإرهاب]");
}

TEST_CASE("of a phrase only whole occurrences are highlighted") {
  CHECK(marked("\"الضمانات الأمنية\"", "الضمانات كثيرة، والضمانات الأمنية قليلة، الأمنية") ==
        "الضمانات كثيرة، [والضمانات الأمنية] قليلة، الأمنية");
}

TEST_CASE("a word that the query also contains alone is highlighted alone as well") {
  CHECK(marked("+\"الضمانات الأمنية\" الأمنية", "الضمانات هنا والأمنية هناك") ==
        "الضمانات هنا [والأمنية] هناك");
}

TEST_CASE("overlapping occurrences of a phrase are one highlight") {
  CHECK(marked("\"جدا جدا\"", "كبير جدا جدا جدا هنا") == "كبير [جدا جدا جدا] هنا");
}

TEST_CASE("for =word only the word as written is highlighted") {
  CHECK(marked("=كتاب", "كتاب والكتاب كِتاب") == "[كتاب] والكتاب [كِتاب]");
}

TEST_CASE("for word* all words with this beginning are highlighted") {
  CHECK(marked("ضما*", "ضمان الضمانات مضمون") == "[ضمان] [الضمانات] مضمون");
}

TEST_CASE("excluded words are never highlighted") {
  CHECK(marked("كتاب -مدرسة", "كتاب في مدرسة") == "[كتاب] في مدرسة");
  CHECK(marked("كتاب NOT مدرسة", "كتاب في مدرسة") == "[كتاب] في مدرسة");
}

TEST_CASE(
    "words of the title field are highlighted only in the title, plain words also in the text") {
  Finder title("title:كتاب");
  CHECK(title.marked("كتاب", query::Field::title) == "[كتاب]");
  CHECK(title.marked("كتاب", query::Field::text) == "كتاب");
  Finder plain("كتاب");
  CHECK(plain.marked("كتاب", query::Field::title) == "[كتاب]");
  CHECK(plain.marked("كتاب", *schema::find_field("author")) == "كتاب");
}

TEST_CASE("words of NEAR and of alternatives are highlighted") {
  CHECK(marked("كتاب NEAR/3 مدرسة", "كتاب في مدرسة") == "[كتاب] في [مدرسة]");
  CHECK(marked("كتاب OR مدرسة", "كتاب، مدرسة") == "[كتاب]، [مدرسة]");
}

TEST_CASE("decomposed text and tatweel are highlighted as written") {
  const std::string decomposed = "قال ا\u0654حمد";
  CHECK(marked("أحمد", decomposed) == "قال [ا\u0654حمد]");
  CHECK(marked("كتاب", "كـــتـاب") == "[كـــتـاب]");
}

TEST_CASE("in any text, highlights are whole tokens in order without overlap") {
  const std::vector<std::string> pieces{"كتاب", "الكِتَابُ", "مدرسة", "ا\u0654حمد", "كـتاب",  " ",
                                        " ",    " ",      "، ",    ".",          "\u200f", "\xff",
                                        "\xd8", "x",      "1.1",   "\u064b",     "في"};
  std::mt19937 random(7);
  for (const auto* text : {"كتاب مدرسة أحمد", "\"كتاب مدرسة\" أحمد", "=كتاب مدر*"}) {
    Finder finder(text);
    TokenStream tokens;
    for (int round = 0; round < 300; ++round) {
      std::string content;
      for (int i = 0; i < 40; ++i) content += pieces[random() % pieces.size()];
      Analyzer::find("light10")->analyze(content, tokens);
      std::size_t behind = 0;
      for (const auto& one : finder.highlighter.highlights(finder.part(content))) {
        REQUIRE(one.begin >= behind);
        REQUIRE(one.begin < one.end);
        REQUIRE(tokens.tokens()[one.first].begin == one.begin);
        REQUIRE(tokens.tokens()[one.last].end == one.end);
        behind = one.end;
      }
    }
  }
}

TEST_CASE("synonyms are highlighted as the word that they replace") {
  const auto marked_with = [](std::string_view query, const std::string& text) {
    const auto widened = Finder::widened(query, "نفط = زيت خام = بترول");
    return Finder(widened, *Analyzer::find("light10")).marked(text);
  };
  CHECK(marked_with("نفط", "بالبترول والزيت الخام.") == "[بالبترول] [والزيت الخام].");
  CHECK(marked_with("نفط", "زيت غير خام") == "زيت غير خام");
  CHECK(marked_with("نفط رخيص", "بترول رخيص") == "[بترول رخيص]");
  CHECK(marked_with("رخيص -نفط", "بترول رخيص") == "بترول [رخيص]");
  CHECK(marked_with("نفط \"نفط رخيص\"", "بترول رخيص") == "[بترول رخيص]");
  CHECK(marked_with("=نفط", "بترول نفط") == "بترول [نفط]");
}

TEST_CASE("a highlighted synonym has only the name of its word") {
  const auto widened = Finder::widened("رخيص نفط", "نفط = زيت خام = بترول");
  Finder finder(widened, *Analyzer::find("light10"));
  for (const char* text : {"زيت خام", "بترول"}) {
    const auto highlights = finder.highlighter.highlights(finder.part(text));
    REQUIRE(highlights.size() == 1);
    CHECK(highlights[0].words == std::vector<std::uint32_t>{1});
  }
}

TEST_CASE("a text with very many matches is not highlighted to its end after the time limit") {
  const Analyzer& chain = *Analyzer::find("light10");
  const query::Query query = query::parse("كتاب", chain);
  const query::QueryWords words = query::collect_words(query);
  query::Part part;
  for (std::uint32_t position = 0; position < 1'200'000; ++position)
    part.occurrences.push_back({0, position, 2 * position, 2 * position + 1});
  part.tokens = 1'200'000;
  int asked = 0;
  const snippet::Highlighter in_time(query, words, [&] { return ++asked < 0; });
  CHECK(in_time.highlights(part).size() == part.occurrences.size());
  CHECK(asked > 0);
  const snippet::Highlighter late(query, words, [] { return true; });
  CHECK(late.highlights(part).size() < part.occurrences.size());
  part.occurrences.resize(1'000);
  CHECK(late.highlights(part).size() == 1'000);
}
