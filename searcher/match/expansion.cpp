#include "expansion.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <query/parser.h>

namespace fahras::match {
namespace {

// Returns the stem of a base. If the base is analysed alone, its first letters may be taken for a
// clitic, which does not happen after an article.
std::string stem_of_base(const std::string& base, const Analyzer& analyzer, TokenStream& tokens) {
  for (const std::string& word : {base, "ال" + base}) {
    analyzer.analyze(word, tokens);
    if (tokens.tokens().size() == 1 && tokens.tokens().front().base == base) {
      return std::string(tokens.tokens().front().stem);
    }
  }
  analyzer.analyze(base, tokens);
  return tokens.tokens().empty() ? base : std::string(tokens.tokens().front().stem);
}

// Adds the stems of words that are too rare for the vocabulary, as long as the frequent words do
// not fill the limit.
void add_rare(std::string_view prefix, std::size_t max, const suggest::Vocabulary& vocabulary,
              std::vector<std::string>& stems) {
  auto rare = vocabulary.stems_beginning_with(prefix, max);
  std::move(rare.begin(), rare.end(), std::back_inserter(stems));
}

}  // namespace

query::Expansion make_expansion(const index::Shards& shards, std::set<std::string>& many_words) {
  return [&shards, &many_words](std::string_view prefix) {
    TokenStream tokens;
    std::vector<std::string> stems;
    const std::size_t max = query::Limits{}.prefix_expansion;
    const suggest::Vocabulary vocabulary = shards.vocabulary();
    auto words = vocabulary.beginning_with(prefix, max + 1);
    if (words.size() > max) {
      words.pop_back();
      many_words.emplace(prefix);
    }
    stems.reserve(words.size());
    for (const auto& word : words)
      stems.push_back(stem_of_base(word.base, shards.analyzer(), tokens));
    if (words.size() < max) add_rare(prefix, max, vocabulary, stems);
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
  };
}

}  // namespace fahras::match
