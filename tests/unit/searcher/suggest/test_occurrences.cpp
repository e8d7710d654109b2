#include "occurrences.h"

#include <support/catch.h>

#include <algorithm>
#include <vector>

#include "tiny_vocabulary.h"

using namespace fahras::suggest;

namespace {

const TinyVocabulary& words() {
  static const TinyVocabulary made({{{"بحر", 3, {}, {"ال", "وال"}}, {"اداره", 9, "إدارة"}},
                                    {{"جبل", 3, {}, {""}}, {"بحر", 1, {}, {""}}}});
  return made;
}

bool has(std::string_view word, Vocabulary::IsRemoved is_removed = {}) {
  const Vocabulary vocabulary = words().open(std::move(is_removed));
  return Occurrences(light10(), vocabulary).has(word);
}

}  // namespace

TEST_CASE("a word occurs with the clitics that a text has it with, and with no others") {
  CHECK(has("البحر"));
  CHECK(has("والبحر"));
  CHECK(has("بحر"));
  CHECK_FALSE(has("بالبحر"));
  CHECK_FALSE(has("وبحر"));
  CHECK(has("جبل"));
  CHECK_FALSE(has("الجبل"));
  CHECK_FALSE(has("شمس"));
}

TEST_CASE("what never matters does not matter here either") {
  CHECK(has("إدارة"));
  CHECK(has("اداره"));
}

TEST_CASE("several words, or none, are no word") {
  CHECK_FALSE(has("البحر جبل"));
  CHECK_FALSE(has(""));
  CHECK_FALSE(has("؟"));
}

// Documents of the two segments alternate: البحر is the first, جبل the second, بحر the fourth.
TEST_CASE("words of removed articles alone do not occur") {
  const auto only = [](std::vector<Xapian::docid> removed) {
    return [removed](Xapian::docid article) {
      return std::find(removed.begin(), removed.end(), article) != removed.end();
    };
  };
  CHECK_FALSE(has("البحر", only({1})));
  CHECK(has("بحر", only({1})));
  CHECK_FALSE(has("بحر", only({4})));
  CHECK(has("البحر", only({4})));
  CHECK_FALSE(has("جبل", only({2})));
  CHECK(has("إدارة", only({2, 4})));
}

TEST_CASE("the name of an author is no word of a text") {
  const TinyVocabulary tiny({{{"سعيد", 3, {}, {"ال"}}}}, "سعيد");
  const Vocabulary vocabulary = tiny.open();
  CHECK(Occurrences(light10(), vocabulary).has("السعيد"));
  CHECK_FALSE(Occurrences(light10(), vocabulary).has("سعيد"));
}
