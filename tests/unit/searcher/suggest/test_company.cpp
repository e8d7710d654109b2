#include "company.h"

#include <suggest/completion.h>
#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras::suggest;
using fahras::TokenStream;

namespace {

using Words = std::vector<KnownWord>;

// Each word is an article of its own, with what stands before it.
const TinyVocabulary& tiny() {
  static const TinyVocabulary made({Words{
      {"قلم", 3, "", {"كتاب ", "كتاب "}}, {"قمر", 9, "", {"", "شمس "}}, {"قمح", 9, "", {""}}}});
  return made;
}

struct Typed {
  explicit Typed(std::string_view text) { light10().analyze(text, tokens); }
  TokenStream tokens;
};

}  // namespace

TEST_CASE("words are typical of the articles that have the words before") {
  const Vocabulary vocabulary = tiny().open();
  const Typed book("كتاب");
  const Company company(book.tokens.tokens(), vocabulary);
  CHECK(company.is_known());
  CHECK(company.typical("قلم") > 0);
  CHECK(company.typical("قمر") == 0);
  CHECK(company.typical("غريب") == 0);
}

TEST_CASE("if no article has all the words before, the last of them decides") {
  const Vocabulary vocabulary = tiny().open();
  const Typed both("شمس كتاب");
  const Company company(both.tokens.tokens(), vocabulary);
  CHECK(company.typical("قلم") > 0);
  CHECK(company.typical("قمر") == 0);
}

TEST_CASE("stop words, unknown words and no words say nothing") {
  const Vocabulary vocabulary = tiny().open();
  for (const char* text : {"", "من", "غريب"}) {
    const Typed typed(text);
    CHECK_FALSE(Company(typed.tokens.tokens(), vocabulary).is_known());
  }
}

TEST_CASE("completions that occur with the words before come first") {
  const auto completed = [](std::string_view text) {
    std::vector<std::string> texts;
    for (const Completion& one : complete(text, light10(), tiny().open(), 10)) {
      texts.push_back(one.text);
    }
    return texts;
  };
  CHECK(completed("ق") == std::vector<std::string>{"قمح", "قمر", "قلم"});
  CHECK(completed("كتاب ق") == std::vector<std::string>{"قلم", "قمح", "قمر"});
  CHECK(completed("شمس ق") == std::vector<std::string>{"قمر", "قمح", "قلم"});
}
