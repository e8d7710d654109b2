#include "occurrences.h"

#include <support/catch.h>

#include <algorithm>
#include <utility>
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

TEST_CASE("a word occurs only with the clitics that a text has it with") {
  CHECK(has("البحر"));
  CHECK(has("والبحر"));
  CHECK(has("بحر"));
  CHECK_FALSE(has("بالبحر"));
  CHECK_FALSE(has("وبحر"));
  CHECK(has("جبل"));
  CHECK_FALSE(has("الجبل"));
  CHECK_FALSE(has("شمس"));
}

TEST_CASE("spelling differences that analysis ignores are ignored") {
  CHECK(has("إدارة"));
  CHECK(has("اداره"));
}

TEST_CASE("several words, and a text without words, are not a word") {
  CHECK_FALSE(has("البحر جبل"));
  CHECK_FALSE(has(""));
  CHECK_FALSE(has("؟"));
}

TEST_CASE("words that occur only in removed articles do not occur") {
  using Article = std::pair<std::size_t, Xapian::docid>;  // its segment, and its number there
  const auto only = [](std::vector<Article> removed) {
    return [removed](std::size_t segment, Xapian::docid article) {
      return std::find(removed.begin(), removed.end(), Article(segment, article)) != removed.end();
    };
  };
  const Article first_sea{0, 1};  // البحر
  const Article mountain{1, 1};
  const Article second_sea{1, 2};  // بحر
  CHECK_FALSE(has("البحر", only({first_sea})));
  CHECK(has("بحر", only({first_sea})));
  CHECK_FALSE(has("بحر", only({second_sea})));
  CHECK(has("البحر", only({second_sea})));
  CHECK_FALSE(has("جبل", only({mountain})));
  CHECK(has("إدارة", only({mountain, second_sea})));
}

TEST_CASE("the name of an author is not a word of a text") {
  const TinyVocabulary tiny({{{"سعيد", 3, {}, {"ال"}}}}, "سعيد");
  const Vocabulary vocabulary = tiny.open();
  CHECK(Occurrences(light10(), vocabulary).has("السعيد"));
  CHECK_FALSE(Occurrences(light10(), vocabulary).has("سعيد"));
}
