#include "scanned.h"

#include <algorithm>

#include "generated_corpus.h"

namespace fahras::query {
namespace {

constexpr std::size_t ruled_words = 60;

Stems stems_of(const std::vector<Forms>& words) {
  Stems stems;
  for (const Forms& word : words) stems.push_back(word.stem);
  return stems;
}

}  // namespace

std::vector<Forms> forms(const Analyzer& analyzer, std::string_view text) {
  TokenStream stream;
  analyzer.analyze(text, stream);
  std::vector<Forms> all;
  for (const Token& token : stream.tokens()) {
    all.push_back({std::string(token.surface), std::string(token.base), std::string(token.stem)});
  }
  return all;
}

Rules::Rules(const Analyzer& analyzer) {
  for (std::size_t number = 0; number < ruled_words; number += 3) {
    const std::string word = plain_word(number);
    const std::string one = plain_word((number + 6) % ruled_words);
    const std::string end = plain_word(number % 13 + 6);
    if (is_stop_word(word) || is_stop_word(one) || is_stop_word(end)) continue;
    const std::string two = plain_word(number % 7) + ' ' + end;
    const std::string rule = word + " => " + one + ", " + two;
    synonyms_.add(rule, "rule", analyzer);
    auto& known = found_[forms(analyzer, word).front().stem];
    for (const std::string& side : {one, two}) known.push_back(stems_of(forms(analyzer, side)));
  }
}

std::vector<Stems> Rules::ways(const std::string& stem) const {
  std::vector<Stems> all{{stem}};
  if (const auto found = found_.find(stem); found != found_.end()) {
    all.insert(all.end(), found->second.begin(), found->second.end());
  }
  return all;
}

bool stands(const std::vector<Stems>& ways, const std::vector<Forms>& tokens, std::size_t at,
            std::size_t end) {
  return std::any_of(ways.begin(), ways.end(), [&](const Stems& way) {
    if (at + way.size() > end) return false;
    for (std::size_t i = 0; i < way.size(); ++i) {
      if (tokens[at + i].stem != way[i]) return false;
    }
    return true;
  });
}

}  // namespace fahras::query
