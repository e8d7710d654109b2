#include <suggest/slips.h>
#include <support/catch.h>

#include "tiny_vocabulary.h"

using namespace fahras;
using namespace fahras::suggest;

namespace {

// The bases, each with its cost: "ضابط2".
std::vector<std::string> texts(const std::vector<Slip>& slips) {
  std::vector<std::string> texts;
  for (const Slip& one : slips) texts.push_back(one.base + std::to_string(one.cost));
  std::sort(texts.begin(), texts.end());
  return texts;
}
using Texts = std::vector<std::string>;

using Words = std::vector<KnownWord>;

const TinyVocabulary& tiny() {
  static const TinyVocabulary made({Words{{"ضابط", 9}, {"رابط", 1}, {"مستشفيات", 9}, {"هذا", 50}}});
  return made;
}

}  // namespace

TEST_CASE("near words are those a letter away, each with its cost") {
  const Vocabulary vocabulary = tiny().open();
  Slips slips(light10(), vocabulary);
  CHECK(texts(slips.near("ظابط")) == Texts{"رابط4", "ضابط2"});
  CHECK(slips.near("ظابط").front().frequency > 0);
  CHECK(slips.near("قمر").empty());
}

TEST_CASE("far words are up to two letters away") {
  const Vocabulary vocabulary = tiny().open();
  Slips slips(light10(), vocabulary);
  CHECK(texts(slips.far("مسنشفبات")) == Texts{"مستشفيات8"});
  CHECK(slips.far("زظذغزظذغ").empty());
}

TEST_CASE("nobody means a stop word, or a word that only removed articles have") {
  const Vocabulary vocabulary = tiny().open();
  Slips slips(light10(), vocabulary);
  CHECK(slips.near("هذذا").empty());
  const Vocabulary removed = tiny().open([](std::size_t, Xapian::docid) { return true; });
  Slips of_removed(light10(), removed);
  CHECK(of_removed.near("ظابط").empty());
}
