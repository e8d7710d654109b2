#include <query/document.h>

#include <algorithm>

#include "alternatives.h"

namespace fahras::query {
namespace {

bool applies(const QueryWords::Entry& entry, Field part) {
  if (entry.field == Field::text) return part == Field::text || part == Field::title;
  return entry.field == part;
}

Match closeness(const Word& word, const Token& token) {
  if (token.surface == word.surface) return Match::surface;
  return token.base == word.base ? Match::base : Match::stem;
}

bool begins_with(const Token& token, const Word& prefix) {
  return token.base.starts_with(prefix.surface) || token.base.starts_with(prefix.base);
}

}  // namespace

OccurrenceFinder::OccurrenceFinder(const QueryWords& words, const Analyzer& analyzer)
    : OccurrenceFinder(words, analyzer, own_tokens_) {}

OccurrenceFinder::OccurrenceFinder(const QueryWords& words, const Analyzer& analyzer,
                                   TokenStream& tokens)
    : words_(words), analyzer_(analyzer), tokens_(tokens) {
  for (std::uint32_t i = 0; i < words.words.size(); ++i) {
    if (words.words[i].by_prefix) {
      prefixes_.push_back(i);
    } else {
      by_stem_.emplace(words.words[i].word.stem, i);
    }
  }
}

void OccurrenceFinder::find(std::string_view text, Part& part) {
  analyzer_.analyze(text, tokens_);
  const auto tokens = tokens_.tokens();
  part.tokens = static_cast<std::uint32_t>(tokens.size());
  part.occurrences.clear();
  for (const Token& token : tokens) match_token(token, part);
  keep_whole_alternatives(words_, part);
}

void OccurrenceFinder::match_token(const Token& token, Part& part) const {
  const std::size_t first = part.occurrences.size();
  const auto add = [&](std::uint32_t word, Match match) {
    part.occurrences.push_back({word, token.position, token.begin, token.end, match});
  };
  const auto [begin, end] = by_stem_.equal_range(token.stem);
  for (auto found = begin; found != end; ++found) {
    const auto& entry = words_.words[found->second];
    const Match match = closeness(entry.word, token);
    if (match >= entry.at_least && applies(entry, part.field)) add(found->second, match);
  }
  for (const std::uint32_t prefix : prefixes_) {
    const auto& entry = words_.words[prefix];
    if (applies(entry, part.field) && begins_with(token, entry.word)) add(prefix, Match::base);
  }
  if (part.occurrences.size() - first > 1) {
    std::sort(part.occurrences.begin() + static_cast<std::ptrdiff_t>(first), part.occurrences.end(),
              [](const Occurrence& a, const Occurrence& b) { return a.word < b.word; });
  }
}

}  // namespace fahras::query
