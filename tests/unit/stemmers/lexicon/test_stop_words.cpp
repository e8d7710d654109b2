#include <lexicon/stop_words.h>

#include <algorithm>

#include <support/catch.h>

using namespace fahras::lexicon;

namespace {

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("the lists are complete and without comments") {
  CHECK(holds(stop_words(), "في"));
  CHECK(holds(stop_words(), "إلى"));
  CHECK_FALSE(holds(stop_words(), "كتاب"));
  CHECK(holds(question_words(), "متى"));
  for (const auto list : {stop_words(), question_words()}) {
    for (const std::string_view word : list) {
      CHECK_FALSE(word.empty());
      CHECK(word.front() != '#');
    }
  }
}
