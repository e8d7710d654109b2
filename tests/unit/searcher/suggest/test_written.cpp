#include "written.h"

#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras::suggest;

namespace {

// The article with "البحر" is the first, that with "الجبل" the second.
const TinyVocabulary& words() {
  static const TinyVocabulary made({{{"بحر", 3, {}, true}, {"جبل", 3, {}, true}}});
  return made;
}

bool is_written(const char* base, const Vocabulary& vocabulary) {
  return fahras::suggest::is_written(base, light10(), vocabulary);
}

}  // namespace

TEST_CASE("while nothing is removed every word is taken to be written") {
  const Vocabulary all = words().open();
  CHECK_FALSE(all.has_removed());
  CHECK(is_written("بحر", all));
  CHECK(is_written("شمس", all));
}

TEST_CASE("a word of removed articles alone is written no longer") {
  const Vocabulary some = words().open([](Xapian::docid article) { return article == 1; });
  CHECK(some.has_removed());
  CHECK_FALSE(is_written("بحر", some));
  CHECK(is_written("جبل", some));
  CHECK(some.frequency("بحر") == 3);
}

TEST_CASE("texts of removed articles tell nothing of a word's article") {
  const auto seen = [](const Vocabulary& vocabulary) {
    std::size_t texts = 10;
    return vocabulary.is_seen_with_article("بحر", "بحر", texts);
  };
  CHECK(seen(words().open()));
  CHECK_FALSE(seen(words().open([](Xapian::docid article) { return article == 1; })));
}
