#include "expansion.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include <query/parser.h>

#include "word_forms.h"

namespace fahras::match {
namespace {

// Adds the stems of words that are too rare for the vocabulary. There is room for them where the
// frequent words are few.
void add_rare(std::string_view prefix, std::size_t max, const suggest::Vocabulary& vocabulary,
              std::vector<std::string>& stems) {
  auto rare = vocabulary.stems_beginning_with(prefix, max);
  std::move(rare.begin(), rare.end(), std::back_inserter(stems));
}

}  // namespace

query::Expansion make_expansion(const index::Shards& shards, std::set<std::string>& many_words) {
  return [&shards, &many_words](std::string_view prefix) {
    WordForms forms(shards);
    std::vector<std::string> stems;
    const std::size_t max = query::Limits{}.prefix_expansion;
    const suggest::Vocabulary vocabulary = shards.vocabulary();
    auto words = vocabulary.beginning_with(prefix, max + 1);
    if (words.size() > max) {
      words.pop_back();
      many_words.emplace(prefix);
    }
    stems.reserve(words.size());
    for (const auto& word : words) stems.push_back(forms.of_base(word.base).stem);
    if (words.size() < max) add_rare(prefix, max, vocabulary, stems);
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
  };
}

}  // namespace fahras::match
