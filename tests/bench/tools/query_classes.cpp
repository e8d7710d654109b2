#include "query_classes.h"

#include <algorithm>

#include <fahras/analyzer.h>

namespace fahras::bench {
namespace {

constexpr std::size_t min_letters = 5;
constexpr std::size_t letters_cut = 2;
constexpr std::size_t letter_bytes = 2;  // the size of an Arabic letter in UTF-8

const TokenStream& analyzed(const std::string& query) {
  static TokenStream tokens;
  Analyzer::find("fahras")->analyze(query, tokens);
  return tokens;
}

}  // namespace

std::string first_words(const std::string& query, std::size_t count) {
  std::string words;
  std::size_t found = 0;
  for (const Token& token : analyzed(query).tokens()) {
    if (is_stop_word(token.surface)) continue;
    if (found > 0) words += ' ';
    words.append(query, token.begin, token.end - token.begin);
    if (++found == count) return words;
  }
  return {};
}

std::vector<std::string> prefixes(const std::string& query) {
  std::vector<std::string> found;
  for (const Token& token : analyzed(query).tokens()) {
    if (token.kind != TokenKind::arabic || token.base.size() < min_letters * letter_bytes) continue;
    found.push_back(
        std::string(token.base.substr(0, token.base.size() - letters_cut * letter_bytes)) + "*");
  }
  return found;
}

}  // namespace fahras::bench
