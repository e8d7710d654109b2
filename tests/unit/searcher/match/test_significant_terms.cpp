#include <ranking/weights.h>
#include <support/catch.h>

#include <index/shards.h>
#include "significant_terms.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::index;
using namespace fahras::match;

namespace {

// The significant terms of `model` in an index of it and the others.
std::vector<SignificantTerm> significant(const schema::Article& model,
                                         std::vector<schema::Article> others) {
  others.push_back(model);
  const TinyIndex index(std::move(others));
  const Shards shards = Shards::open({index.path()});
  return significant_terms(model, shards.analyzer(), shards.documents(Unit::article));
}

Ids surfaces(const std::vector<SignificantTerm>& words) {
  Ids found;
  for (const SignificantTerm& one : words) found.push_back(one.word.surface);
  return found;
}

}  // namespace

TEST_CASE("rarer words and words with more occurrences are more significant") {
  const auto model = article("m", {"قمر شجرة باب باب"});
  const auto words = significant(model, {article("a", {"قمر شجرة باب"}), article("b", {"شجرة باب"}),
                                         article("c", {"شجرة باب"}), article("d", {"نهر"})});
  CHECK(surfaces(words) == Ids{"قمر", "باب", "شجره"});
  CHECK(words[0].emphasis == 1);
  CHECK(words[1].emphasis > 1.5);
}

TEST_CASE("a word of the title counts twice") {
  auto model = article("m", {"شجرة باب"});
  model.title = "الباب";
  const auto words = significant(model, {article("a", {"شجرة باب"}), article("b", {"نهر"})});
  REQUIRE(words.size() == 2);
  CHECK(words[0].word.stem == "باب");
  CHECK(words[0].emphasis == Approx(3 * 11 / 13.0));
}

TEST_CASE(
    "stop words, numbers, addresses and words that no other article has are not significant") {
  const auto model = article("m", {"في 2025 من example.org كيف شجرة وحيد"});
  CHECK(surfaces(significant(model, {article("a", {"في 2025 من example.org كيف شجرة"})})) ==
        Ids{"شجره"});
  CHECK(significant(model, {article("a", {"نهر"})}).empty());
}

TEST_CASE("a word is returned in the article's most frequent spelling") {
  const auto model = article("m", {"كتاب والكتاب كتاب بالكتاب والكتاب والكتاب"});
  const auto words = significant(model, {article("a", {"كتاب"})});
  CHECK(surfaces(words) == Ids{"والكتاب"});
  CHECK(words[0].word.base == "كتاب");
}

TEST_CASE("only the most significant words of a long article are used") {
  std::string text;
  std::string rare;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'a'; second <= 'b'; ++second) {
      const std::string word = std::string("zz") + first + second + "q ";
      text += word;
      if (second == 'a') rare += word;
    }
  }
  const auto words =
      significant(article("m", {text}), {article("a", {text}), article("b", {rare})});
  CHECK(words.size() == ranking::max_significant_terms);
  for (std::size_t i = 0; i < 26; ++i) CHECK(words[i].word.surface[3] == 'b');
}
