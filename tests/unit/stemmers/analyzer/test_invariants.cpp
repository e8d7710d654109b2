// Tests properties that hold for every text.
#include <support/catch.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <fahras/analyzer.h>

namespace {

using fahras::Analyzer;
using fahras::Token;
using fahras::TokenSpan;
using fahras::TokenStream;

const Analyzer& none() { return *Analyzer::find("none"); }

std::string_view slice(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

// Whether the begin and end of each token are boundaries for a decoder that starts at 0.
bool on_boundaries(std::string_view text, std::span<const Token> tokens) {
  std::vector<bool> boundary(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    boundary[at] = true;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 code = 0;
    U8_NEXT(bytes, at, text.size(), code);
  }
  boundary[text.size()] = true;
  return std::ranges::all_of(
      tokens, [&](const Token& token) { return boundary[token.begin] && boundary[token.end]; });
}

// Whether the token is one of several words of one character, such as ﷺ. Only such tokens may share
// their slice.
bool is_phrase(std::string_view text, std::span<const Token> tokens, std::size_t i) {
  const auto same = [&](std::size_t other) {
    return other < tokens.size() && tokens[other].begin == tokens[i].begin;
  };
  return same(i - 1) || same(i + 1) || slice(text, tokens[i]).starts_with("ﷻ");
}

bool reads_the_same_again(std::string_view source, const Token& token, TokenStream& scratch) {
  none().analyze(source, scratch);
  const auto again = scratch.tokens();
  return again.size() == 1 && again[0].begin == 0 && again[0].end == source.size() &&
         again[0].kind == token.kind && again[0].surface == token.surface;
}

bool locates_the_same(std::string_view text, std::span<const Token> tokens) {
  std::vector<TokenSpan> spans{{1, 2}};
  fahras::locate_tokens(text, spans);
  return std::ranges::equal(spans, tokens, [](const TokenSpan& span, const Token& token) {
    return span.begin == token.begin && span.end == token.end;
  });
}

void check_invariants(std::string_view text) {
  TokenStream stream;
  TokenStream scratch;
  none().analyze(text, stream);
  const auto tokens = stream.tokens();
  REQUIRE(on_boundaries(text, tokens));
  REQUIRE(locates_the_same(text, tokens));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    REQUIRE(token.begin < token.end);
    REQUIRE(token.position == i);
    REQUIRE_FALSE(token.surface.empty());
    if (is_phrase(text, tokens, i)) continue;
    if (i > 0) REQUIRE(tokens[i - 1].end <= token.begin);
    INFO(slice(text, token));
    REQUIRE(reads_the_same_again(slice(text, token), token, scratch));
  }
}

std::vector<std::string> surfaces(std::string_view text) {
  TokenStream stream;
  none().analyze(text, stream);
  std::vector<std::string> result;
  for (const Token& token : stream.tokens()) result.emplace_back(token.surface);
  return result;
}

std::string in_form(const icu::Normalizer2* (*form)(UErrorCode&), const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  form(status)->normalize(text, status).toUTF8String(result);
  REQUIRE(U_SUCCESS(status));
  return result;
}

void check_forms(const icu::UnicodeString& text) {
  const std::string composed = in_form(icu::Normalizer2::getNFCInstance, text);
  const std::string decomposed = in_form(icu::Normalizer2::getNFDInstance, text);
  INFO(composed);
  REQUIRE(surfaces(composed) == surfaces(decomposed));
}

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Returns text that consists mostly of characters that occur in Arabic text, with some random ones.
icu::UnicodeString random_text(std::mt19937& random) {
  const icu::UnicodeString likely =
      u"ابتولي أإؤئةى\u064E\u0651\u0653\u0654\u0655\u0670\u0640\u200F\u200C .,'’@_-/٠١2aé\u0301ﷺﻻ﷼";
  icu::UnicodeString text;
  for (std::size_t i = random() % 40; i > 0; --i) {
    const UChar32 any = static_cast<UChar32>(random() % 0x110000);
    const UChar32 low = static_cast<UChar32>(random() % 0x3000);
    const int32_t pick = static_cast<int32_t>(random() % likely.length());
    const auto kind = random() % 10;
    const UChar32 code = kind == 0 ? any : kind == 1 ? low : likely[pick];
    if (!U_IS_SURROGATE(code)) text.append(code);
  }
  return text;
}

}  // namespace

TEST_CASE("invariants hold on random Unicode") {
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    check_invariants(random_text(random).toUTF8String(text));
  }
}

TEST_CASE("invariants hold on random bytes") {
  std::mt19937 random(4);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    random_text(random).toUTF8String(text);
    for (std::size_t i = random() % 4; i > 0 && !text.empty(); --i) {
      text[random() % text.size()] = static_cast<char>(random());
    }
    check_invariants(text);
    for (char& byte : text) byte = static_cast<char>(random());
    check_invariants(text);
  }
}

TEST_CASE("NFC and NFD of random Unicode have the same words") {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) check_forms(random_text(random));
}

TEST_CASE("invariants hold on every sample file, and NFC and NFD have the same words") {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(FAHRAS_SAMPLE_CORPUS)) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path());
    const std::string text = content(entry.path());
    check_invariants(text);
    check_forms(icu::UnicodeString::fromUTF8(text));
    ++files;
  }
  CHECK(files >= 10);
}
