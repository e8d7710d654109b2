#include <suggest/completion.h>
#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras::suggest;

namespace {

std::vector<std::string> completed(std::string_view text, std::size_t limit = 10) {
  static const TinyVocabulary tiny({{{"ضمان", 5, "", {"", "ال", "وال"}},
                                     {"ضمير", 9, "", {"", "ال", "ب"}},
                                     {"ضمنها", 7, "", {""}},
                                     {"قلما", 2},
                                     {"قلم", 3},
                                     {"المانيا", 3, "ألمانيا"},
                                     {"مملكه", 50, "مملكة"},
                                     {"زياره", 7, "زيارة"},
                                     {"وزاره", 8, "وزارة", {""}},
                                     {"اذاعه", 20, "إذاعة", {"ال"}},
                                     {"وال", 20, "", {""}},
                                     {"من", 900},
                                     {"كتاب", 2}}});
  std::vector<std::string> texts;
  for (const auto& one : complete(text, light10(), tiny.open(), limit)) texts.push_back(one.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the last word is completed, most frequent first") {
  CHECK(completed("قرأ ضم") == Texts{"ضمير", "ضمنها", "ضمان"});
  CHECK(completed("ضم", 1) == Texts{"ضمير"});
}

TEST_CASE("completions have the spelling of the texts") {
  CHECK(completed("وزا") == Texts{"وزارة"});
}

TEST_CASE("an article that was typed is kept") {
  CHECK(completed("الضم") == Texts{"الضمير", "الضمان"});
  CHECK(completed("والضما") == Texts{"والضمان"});
  CHECK(completed("الم") == Texts{"المملكة", "ألمانيا"});
}

TEST_CASE("a stop word is completed alone, never after an article") {
  CHECK(completed("م", 1) == Texts{"من"});
  CHECK(completed("الم").front() == "المملكة");
}

TEST_CASE("one letter is a clitic only if no word begins with it") {
  CHECK(completed("وز") == Texts{"وزارة"});
  CHECK(completed("بضم") == Texts{"بضمير"});
}

TEST_CASE("nothing is completed after a space, for an unknown beginning, or for an empty text") {
  CHECK(completed("ضمان ").empty());
  CHECK(completed("ظظ").empty());
  CHECK(completed("").empty());
  CHECK(completed("ال").size() <= 10);
}

TEST_CASE("words that no text contains in this form are not suggested") {
  CHECK(completed("الضمن").empty());
  CHECK(completed("الضم", 3) == Texts{"الضمير", "الضمان"});
  CHECK(completed("الو").empty());
  CHECK(completed("اذ").empty());
  CHECK(completed("الاذ") == Texts{"الإذاعة"});
}

TEST_CASE("rare words are suggested only if there are no others") {
  CHECK(completed("قل") == Texts{"قلم"});
  CHECK(completed("قلما") == Texts{"قلما"});
}
