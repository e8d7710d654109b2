#include <lexicon/stop_words.h>

#include <support/catch.h>

#include <string>

#include <fahras/analyzer.h>

namespace {

std::string surface(std::string_view word) {
  fahras::TokenStream stream;
  fahras::Analyzer::find("none")->analyze(word, stream);
  REQUIRE(stream.tokens().size() == 1);
  return std::string(stream.tokens().front().surface);
}

}  // namespace

TEST_CASE("stop words are recognised by their surface") {
  CHECK(fahras::is_stop_word(surface("في")));
  CHECK(fahras::is_stop_word(surface("إِلَى")));
  CHECK(fahras::is_stop_word(surface("عَلَىٰ")));
  CHECK_FALSE(fahras::is_stop_word(surface("كتاب")));
  CHECK_FALSE(fahras::is_stop_word(""));
}

TEST_CASE("question words are recognised by their surface") {
  CHECK(fahras::is_question_word(surface("متى")));
  CHECK(fahras::is_question_word(surface("كَيْفَ")));
  CHECK_FALSE(fahras::is_question_word(surface("في")));
  CHECK_FALSE(fahras::is_question_word(""));
}

TEST_CASE("every word of the lists is one token and is found") {
  for (const std::string_view word : fahras::lexicon::stop_words()) {
    INFO(word);
    CHECK(fahras::is_stop_word(surface(word)));
  }
  for (const std::string_view word : fahras::lexicon::question_words()) {
    INFO(word);
    CHECK(fahras::is_question_word(surface(word)));
  }
}
