#include <suggest/vocabulary.h>
#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras;
using namespace fahras::suggest;

namespace {

std::vector<std::string> bases(const std::vector<VocabularyWord>& words) {
  std::vector<std::string> result;
  for (const auto& word : words) result.push_back(word.base);
  return result;
}

using Bases = std::vector<std::string>;

}  // namespace

TEST_CASE("words with a common prefix are in order of frequency, then of their bytes") {
  const TinyVocabulary tiny({{{"ضمان", 5}, {"ضمير", 9}, {"ضماد", 5}, {"قمر", 100}}});
  const Vocabulary vocabulary = tiny.open();
  CHECK(bases(vocabulary.beginning_with("ضم", 10)) == Bases{"ضمير", "ضماد", "ضمان"});
  CHECK(bases(vocabulary.beginning_with("ضما", 10)) == Bases{"ضماد", "ضمان"});
  CHECK(bases(vocabulary.beginning_with("ضم", 2)) == Bases{"ضمير", "ضماد"});
  CHECK(vocabulary.beginning_with("ضم", 0).empty());
  CHECK(vocabulary.beginning_with("", 10).empty());
  CHECK(vocabulary.beginning_with("ظ", 10).empty());
}

TEST_CASE("frequencies are summed over all segments") {
  const TinyVocabulary tiny({{{"ضمان", 2}, {"ضمير", 3}}, {{"ضمان", 4}}});
  const Vocabulary vocabulary = tiny.open();
  CHECK(vocabulary.frequency("ضمان") == 6);
  CHECK(vocabulary.frequency("ضمير") == 3);
  CHECK(vocabulary.frequency("ضم") == 0);
  CHECK(bases(vocabulary.beginning_with("ضم", 1)) == Bases{"ضمان"});
}

TEST_CASE("the written form is found in any segment") {
  const TinyVocabulary tiny({{{"ضمان", 2}}, {{"اداره", 1, "إدارة"}}});
  CHECK(tiny.open().written_form("اداره") == "إدارة");
  CHECK(tiny.open().written_form("ضمان") == "ضمان");
}

TEST_CASE("similar words are within the distance, the nearest and most frequent first") {
  const TinyVocabulary tiny({{{"مستشفيات", 9}, {"مستشفيان", 2}}, {{"مستشفيان", 20}}});
  const auto similar = [&](std::string_view base, unsigned distance, std::size_t limit = 9) {
    std::vector<std::string> bases;
    for (const SimilarWord& one : tiny.open().most_similar(base, distance, limit)) {
      bases.push_back(one.base + std::to_string(one.distance));
    }
    return bases;
  };
  using Bases = std::vector<std::string>;
  CHECK(similar("مستشفبات", 1) == Bases{"مستشفيات1"});
  CHECK(similar("مستشفبات", 2) == Bases{"مستشفيات1", "مستشفيان2"});
  CHECK(similar("مستشفيا", 1) == Bases{"مستشفيان1", "مستشفيات1"});
  CHECK(similar("مستشفيا", 1, 1) == Bases{"مستشفيان1"});
  CHECK(similar("مستسفبات", 1).empty());
}

TEST_CASE("stems of the text are known, others are not") {
  const TinyVocabulary tiny({Words{}});
  CHECK(tiny.open().has_stem("معروف"));
  CHECK_FALSE(tiny.open().has_stem("غريب"));
}

TEST_CASE("an index without words knows none") {
  const TinyVocabulary tiny(std::vector<Words>{});
  CHECK(tiny.open().frequency("ضمان") == 0);
  CHECK(tiny.open().beginning_with("ض", 3).empty());
  CHECK(tiny.open().most_similar("ضمان", 2, 9).empty());
  CHECK(tiny.open().written_form("ضمان") == "ضمان");
  CHECK_FALSE(tiny.open().has_stem("ضمان"));
}

TEST_CASE("stems are found by their prefix, whether the vocabulary has them or not") {
  const TinyVocabulary tiny({{{"ضمان", 5, "", {}}}});
  const Vocabulary vocabulary = tiny.open();
  CHECK(vocabulary.stems_beginning_with("معر", 10) == Bases{"معروف"});
  CHECK(vocabulary.stems_beginning_with("معر", 0).empty());
  CHECK(vocabulary.stems_beginning_with("ضم", 10).empty());
}
