#include <query/document.h>

#include <algorithm>

#include "alternatives.h"

namespace fahras::query {
namespace {

Match closeness(const Word& word, const schema::Forms& forms) {
  if (forms.surface == word.surface) return Match::surface;
  return forms.base == word.base ? Match::base : Match::stem;
}

bool begins_with(const schema::Forms& forms, const Word& prefix) {
  return forms.base.starts_with(prefix.surface) || forms.base.starts_with(prefix.base);
}

}  // namespace

WordMatcher::WordMatcher(const QueryWords& words) : words_(words) {
  for (std::uint32_t i = 0; i < words.words.size(); ++i) {
    if (words.words[i].by_prefix) {
      prefixes_.push_back(i);
    } else {
      by_stem_.emplace(words.words[i].word.stem, i);
    }
  }
}

void WordMatcher::find(const schema::Forms& forms, std::vector<WordMatch>& found) const {
  found.clear();
  const auto [begin, end] = by_stem_.equal_range(forms.stem);
  for (auto known = begin; known != end; ++known) {
    const auto& entry = words_.words[known->second];
    const Match match = closeness(entry.word, forms);
    if (match >= entry.at_least) found.push_back({known->second, match});
  }
  for (const std::uint32_t prefix : prefixes_) {
    if (begins_with(forms, words_.words[prefix].word)) found.push_back({prefix, Match::base});
  }
  if (found.size() < 2) return;
  std::sort(found.begin(), found.end(),
            [](const WordMatch& a, const WordMatch& b) { return a.word < b.word; });
}

bool WordMatcher::applies(std::uint32_t word, Field part) const {
  const Field asked = words_.words[word].field;
  return asked == part || (asked == Field::text && part == Field::title);
}

void WordMatcher::finish(Part& part) const { keep_whole_alternatives(words_, part); }

}  // namespace fahras::query
