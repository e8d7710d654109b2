#include "written.h"

#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras::suggest;

namespace {

// The article with "بحر" is the first, that with "جبل" the second.
const TinyVocabulary& words() {
  static const TinyVocabulary made({{{"بحر", 3}, {"جبل", 3}}});
  return made;
}

bool is_written(const char* base, const Vocabulary& vocabulary) {
  return fahras::suggest::is_written(base, light10(), vocabulary);
}

}  // namespace

TEST_CASE("if nothing is removed, every word is assumed to occur") {
  const Vocabulary all = words().open();
  CHECK_FALSE(all.has_removed());
  CHECK(is_written("بحر", all));
  CHECK(is_written("شمس", all));
}

TEST_CASE("a word of removed articles alone no longer occurs") {
  const Vocabulary some =
      words().open([](std::size_t /*segment*/, Xapian::docid article) { return article == 1; });
  CHECK(some.has_removed());
  CHECK_FALSE(is_written("بحر", some));
  CHECK(is_written("جبل", some));
  CHECK(some.frequency("بحر") == 3);
}
