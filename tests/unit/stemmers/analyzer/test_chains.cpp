#include <support/catch.h>

#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <stem/stemmer.h>

namespace {

using fahras::Analyzer;
using fahras::Token;
using fahras::TokenKind;
using fahras::TokenStream;

struct Forms {
  std::string surface;
  std::string base;
  std::string stem;
  bool operator==(const Forms&) const = default;
};

Forms forms(std::string_view chain, std::string_view word) {
  TokenStream stream;
  Analyzer::find(chain)->analyze(word, stream);
  REQUIRE(stream.tokens().size() == 1);
  const Token& token = stream.tokens().front();
  return {std::string(token.surface), std::string(token.base), std::string(token.stem)};
}

}  // namespace

TEST_CASE("chains are found by name, and the default is first") {
  REQUIRE(Analyzer::names().size() == 4);
  CHECK(Analyzer::names().front() == "fahras");
  for (const std::string_view name : Analyzer::names()) {
    const Analyzer* const chain = Analyzer::find(name);
    REQUIRE(chain != nullptr);
    CHECK(chain->name() == name);
    CHECK(chain->version() >= 1);
    CHECK(Analyzer::find(name) == chain);
  }
  CHECK(Analyzer::find("porter") == nullptr);
  CHECK(Analyzer::find("") == nullptr);
}

TEST_CASE("the chain none does not change words") {
  CHECK(forms("none", "والكِتابات") == Forms{"والكتابات", "والكتابات", "والكتابات"});
}

TEST_CASE("light10 removes the affixes of its published definition") {
  CHECK(forms("light10", "والكِتابات") == Forms{"والكتابات", "كتابات", "كتاب"});
}

TEST_CASE("every chain gives the result of its stemmer") {
  CHECK(forms("snowball", "كتابات").base == "كتابات");
  for (const std::string_view name : Analyzer::names()) {
    CHECK_FALSE(forms(name, "الضمانات").stem.empty());
  }
}

TEST_CASE("words that are not Arabic have one form in every chain") {
  for (const std::string_view name : Analyzer::names()) {
    CHECK(forms(name, "Running") == Forms{"running", "running", "running"});
    CHECK(forms(name, "٢٠٢٥") == Forms{"2025", "2025", "2025"});
    CHECK(forms(name, "G20") == Forms{"g20", "g20", "g20"});
    CHECK(forms(name, "a@b.com") == Forms{"a@b.com", "a@b.com", "a@b.com"});
  }
}

TEST_CASE("numbers and names have one form, whatever separators, eras and clitics they have") {
  for (const std::string_view name : Analyzer::names()) {
    CHECK(forms(name, "وG20") == Forms{"وg20", "g20", "g20"});
    CHECK(forms(name, "٢٠١٥م") == Forms{"2015م", "2015", "2015"});
    CHECK(forms(name, "1,000") == Forms{"1,000", "1000", "1000"});
    CHECK(forms(name, "و1,000") == Forms{"و1,000", "1000", "1000"});
    CHECK(forms(name, "ب1,000").base == "1000");
    CHECK(forms(name, "و١٬٠٠٠٬٠٠٠").base == "1000000");
    CHECK(forms(name, "بـ5").base == "5");
    CHECK(forms(name, "30ص").base == "30");
  }
}

TEST_CASE("a token that is too long for a word is not stemmed") {
  std::string noise = "ال";
  for (int i = 0; i < 1000; ++i) noise += "بات";
  CHECK(forms("light10", noise) == Forms{noise, noise, noise});
}

TEST_CASE("a stem depends on its base only") {
  TokenStream stream;
  TokenStream again;
  const std::string text = "والضمانات الضمانات ضمانات وللدول بالدول الدول دول كاتبون والكاتبون";
  for (const std::string_view name : Analyzer::names()) {
    Analyzer::find(name)->analyze(text, stream);
    for (const Token& left : stream.tokens()) {
      for (const Token& right : stream.tokens()) {
        if (left.base == right.base) CHECK(left.stem == right.stem);
      }
    }
  }
}

TEST_CASE("letters before digits have the same stem as the letters alone") {
  CHECK(forms("fahras", "لكوفيد19") == Forms{"لكوفيد19", "كوفيد19", "كوفيد"});
  CHECK(forms("fahras", "كوفيد").stem == "كوفيد");
  CHECK(forms("light10", "والكتابات2") == Forms{"والكتابات2", "كتابات2", "كتاب"});
  CHECK(forms("none", "كوفيد19") == Forms{"كوفيد19", "كوفيد19", "كوفيد19"});
  CHECK(forms("fahras", "وال20") == Forms{"وال20", "20", "20"});
}
