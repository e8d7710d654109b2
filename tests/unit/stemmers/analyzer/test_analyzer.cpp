#include <fahras/analyzer.h>

#include <support/catch.h>

#include <string>
#include <vector>

namespace {

using fahras::Analyzer;
using fahras::Token;
using fahras::TokenKind;
using fahras::TokenStream;

std::vector<std::string> surfaces(std::string_view text) {
  TokenStream stream;
  Analyzer::find("none")->analyze(text, stream);
  std::vector<std::string> result;
  for (const Token& token : stream.tokens()) result.emplace_back(token.surface);
  return result;
}

}  // namespace

TEST_CASE("an empty text has no tokens") {
  CHECK(surfaces("").empty());
  CHECK(surfaces(" \n،؛").empty());
}

TEST_CASE("surfaces are normalised words in order") {
  CHECK(surfaces("قَالَ «مُصطفى»: زُرتُ Café في ٢٠٢٥، و(آخر)!") ==
        std::vector<std::string>{"قال", "مصطفي", "زرت", "cafe", "في", "2025", "و", "اخر"});
}

TEST_CASE("tokens have their bytes, position and kind") {
  const std::string text = "كَتب G20، a@b.com 5";
  TokenStream stream;
  Analyzer::find("none")->analyze(text, stream);
  const auto tokens = stream.tokens();
  REQUIRE(tokens.size() == 4);
  const std::vector<std::string> slices{"كَتب", "G20", "a@b.com", "5"};
  const std::vector<TokenKind> kinds{TokenKind::arabic, TokenKind::mixed, TokenKind::address,
                                     TokenKind::number};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CHECK(text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin) == slices[i]);
    CHECK(tokens[i].kind == kinds[i]);
    CHECK(tokens[i].position == i);
  }
}

TEST_CASE("words that readers equate have one surface") {
  const auto one = [](const char* left, const char* right) {
    INFO(left << " / " << right);
    CHECK(surfaces(left) == surfaces(right));
  };
  one("أحمد", "احمد");
  one("أحمد", "ا\u0654حمد");
  one("إلى", "الي");
  one("القُرْآنِ", "القران");
  one("مسؤول", "مسو\u0654ول");
  one("کتابی", "كتابي");
  one("ﻻﺳﻠﻜﻲ", "لاسلكي");
  one("بـــــيت", "بيت");
  one("٢٠٢٣", "2023");
  one("ＣＮＮ", "cnn");
  one("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8");
  one("が", "か\u3099");
}
