#include <support/catch.h>

#include "sentences.h"

using namespace fahras::snippet;

namespace {

// Returns the sentences of a text, separated by |.
std::string split(std::string text) {
  const auto starts = sentence_starts(text, 0, text.size());
  for (auto start = starts.rbegin(); start != starts.rend(); ++start) text.insert(*start, "|");
  return text;
}

}  // namespace

TEST_CASE("sentences end at Arabic and Latin marks") {
  CHECK(split("جاء الوزير. ثم ذهب! هل عاد؟ نعم؛ عاد… وبقي") ==
        "جاء الوزير. |ثم ذهب! |هل عاد؟ |نعم؛ |عاد… |وبقي");
}

TEST_CASE("closing quotes and brackets belong to the sentence before them") {
  CHECK(split("قال: «سأعود.» ثم مضى (هكذا!) وغاب...  انتهى") ==
        "قال: «سأعود.» |ثم مضى (هكذا!) |وغاب...  |انتهى");
}

TEST_CASE("numbers, hosts and abbreviations do not end a sentence") {
  CHECK(split("نما 1.1 بالمئة في fahras.org حسب د. أحمد و أ.د. سعاد من U.S. news") ==
        "نما 1.1 بالمئة في fahras.org حسب د. أحمد و أ.د. سعاد من U.S. news");
}

TEST_CASE("the end of the text does not begin a sentence") {
  CHECK(sentence_starts("انتهى. ", 0, 12).empty());
  CHECK(sentence_starts("", 0, 0).empty());
}

TEST_CASE("words are skipped in both directions") {
  const std::string text = "aa bb  cc dd";
  CHECK(words_before(text, 4, 0) == 3);
  CHECK(words_before(text, 8, 1) == 3);
  CHECK(words_before(text, 8, 9) == 0);
  CHECK(words_after(text, 0, 0) == 2);
  CHECK(words_after(text, 2, 2) == 9);
  CHECK(words_after(text, 2, 9) == text.size());
  CHECK(count_words(text) == 4);
  CHECK(count_words("  ") == 0);
}

TEST_CASE("an overlong word is cut between characters") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ب";
  const std::size_t begin = words_before(text, 1000, 3);
  const std::size_t end = words_after(text, 1000, 3);
  CHECK(begin > 0);
  CHECK(end < text.size());
  CHECK(begin % 2 == 0);
  CHECK(end % 2 == 0);
}
