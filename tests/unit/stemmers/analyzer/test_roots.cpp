#include <fahras/analyzer.h>

#include <string>

#include <support/catch.h>

namespace {

std::string root_of(std::string_view chain, std::string_view stem) {
  std::string root = "left over";
  fahras::Analyzer::find(chain)->find_root(stem, root);
  return root;
}

}  // namespace

TEST_CASE("the chain fahras relates words by their roots") {
  CHECK(root_of("fahras", "مكتوب") == "كتب");
  CHECK(root_of("fahras", "اكتتاب") == "كتب");
}

TEST_CASE("a word that is not Arabic is its own root") {
  for (const char* const stem : {"g20", "reuters", "2025", "كوفيد19", "", "\xFF"}) {
    CHECK(root_of("fahras", stem) == stem);
  }
}

TEST_CASE("other chains do not relate words") {
  for (const char* const chain : {"light10", "snowball", "none"}) {
    CHECK(root_of(chain, "مكتوب") == "مكتوب");
  }
}

TEST_CASE("a name with two consonants is not related to other words") {
  CHECK(root_of("fahras", "سوريا") == "سوريا");
  CHECK(root_of("fahras", "ايران") == "ايران");
  CHECK(root_of("fahras", "قول") == root_of("fahras", "اقوال"));
}
