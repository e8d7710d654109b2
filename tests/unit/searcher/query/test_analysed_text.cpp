#include "analysed_text.h"

#include <string>

#include <support/catch.h>

#include "queries.h"

namespace fahras::query {

TEST_CASE("analysed text: direction marks are removed, everything else is kept") {
  CHECK(AnalysedText("\u200F+كلمة\u202C x\u2069", light10()).text() == "+كلمة x");
  CHECK(AnalysedText("a\xFF\u200E", light10()).text() == "a\xFF");
  CHECK(AnalysedText("", light10()).text() == "");
}

TEST_CASE("analysed text: the words of a part are found once") {
  AnalysedText text("باب المدرسة", light10());
  const auto& words = text.words(text.text());
  REQUIRE(words.size() == 2);
  CHECK(words[1].word.base == "مدرسه");
  CHECK(&text.words(text.text()) == &words);
}

TEST_CASE("analysed text: words have their byte offsets in the given text") {
  const std::string given = "\u200Fباب\u200E \u202Bالمد\u200Fرسة\u202C!";
  AnalysedText text(given, light10());
  const auto& words = text.words(text.text().substr(text.text().find(' ')));
  REQUIRE(words.size() == 1);
  CHECK(given.substr(words[0].begin, words[0].end - words[0].begin) == "المد\u200Fرسة\u202C");
}

TEST_CASE("analysed text: stop words and question words are recognised") {
  AnalysedText text("في كيف مصر", light10());
  const auto& words = text.words(text.text());
  REQUIRE(words.size() == 3);
  CHECK(words[0].word.is_stop_word);
  CHECK(words[1].word.is_stop_word);
  CHECK_FALSE(words[2].word.is_stop_word);
}

}  // namespace fahras::query
