#include <query/document.h>

#include <algorithm>
#include <set>
#include <utility>

#include "alternatives.h"

namespace fahras::query {
namespace {

Match closeness(const Word& word, const schema::Forms& forms) {
  if (forms.surface == word.surface) return Match::surface;
  return forms.base == word.base ? Match::base : Match::stem;
}

bool begins_with(std::string_view base, const Word& prefix) {
  return base.starts_with(prefix.surface) || base.starts_with(prefix.base);
}

// Whether words of the same root also match the entry. Only plain words that contribute to the
// score have such relatives: a query for an exact word or a phrase asks for nothing else.
bool has_relatives(const QueryWords::Entry& entry) {
  return entry.scored && !entry.alternative && entry.min_match == Match::stem;
}

}  // namespace

WordMatcher::WordMatcher(const QueryWords& words, const Analyzer& analyzer)
    : words_(words), analyzer_(analyzer) {
  std::set<std::string> roots;
  for (std::uint32_t i = 0; i < words.words.size(); ++i) {
    const QueryWords::Entry& entry = words.words[i];
    if (entry.by_prefix) {
      prefixes_.push_back(i);
      continue;
    }
    by_stem_.emplace(entry.word.stem, i);
    std::string root = root_of(entry.word.stem);
    if (has_relatives(entry)) by_root_.emplace(root, i);
    roots.insert(std::move(root));
  }
  roots_.assign(roots.begin(), roots.end());
}

void WordMatcher::find_asked(std::string_view stem, const std::string& root,
                             std::vector<Asked>& asked) const {
  asked.clear();
  const auto [begin, end] = by_stem_.equal_range(stem);
  for (auto known = begin; known != end; ++known) asked.push_back({known->second, false});
  const auto [first, last] = by_root_.equal_range(root);
  for (auto known = first; known != last; ++known) {
    if (words_.words[known->second].word.stem != stem) asked.push_back({known->second, true});
  }
  std::sort(asked.begin(), asked.end(),
            [](const Asked& a, const Asked& b) { return a.word < b.word; });
}

void WordMatcher::find(const schema::Forms& forms, const std::vector<Asked>& asked,
                       std::vector<WordMatch>& found) const {
  found.clear();
  for (const auto [word, is_related] : asked) {
    const auto& entry = words_.words[word];
    if (is_related) {
      if (!is_stop_word(forms.surface)) found.push_back({word, Match::root});
      continue;
    }
    const Match match = closeness(entry.word, forms);
    if (match >= entry.min_match) found.push_back({word, match});
  }
  if (prefixes_.empty()) return;
  for (const std::uint32_t prefix : prefixes_) {
    if (begins_with(forms.base, words_.words[prefix].word)) found.push_back({prefix, Match::base});
  }
  std::sort(found.begin(), found.end(),
            [](const WordMatch& a, const WordMatch& b) { return a.word < b.word; });
}

void WordMatcher::find(const schema::Forms& forms, const std::string& root,
                       std::vector<WordMatch>& found) const {
  std::vector<Asked> asked;
  find_asked(forms.stem, root, asked);
  find(forms, asked, found);
}

void WordMatcher::find_prefixes(std::string_view base, std::vector<WordMatch>& found) const {
  found.clear();
  for (const std::uint32_t prefix : prefixes_) {
    if (begins_with(base, words_.words[prefix].word)) found.push_back({prefix, Match::base});
  }
}

std::vector<std::string_view> WordMatcher::starts() const {
  std::vector<std::string_view> starts;
  for (const std::uint32_t prefix : prefixes_) {
    starts.push_back(words_.words[prefix].word.surface);
    starts.push_back(words_.words[prefix].word.base);
  }
  return starts;
}

std::string WordMatcher::root_of(std::string_view stem) const {
  std::string root;
  analyzer_.find_root(stem, root);
  return root;
}

bool WordMatcher::applies(std::uint32_t word, Field part) const {
  const Field asked = words_.words[word].field;
  return asked == part ||
         (asked == Field::text && (part == Field::title || schema::is_attribute(part)));
}

void WordMatcher::show_relatives(std::vector<Part>& parts) const {
  const auto counts = [&](const Occurrence& one) {
    const auto word = words_.counts_as(one.word);
    return word && words_.words[*word].scored;
  };
  const auto has_word = [&](const Part& part) {
    return std::any_of(part.occurrences.begin(), part.occurrences.end(), counts);
  };
  if (std::any_of(parts.begin(), parts.end(), has_word)) return;
  for (Part& part : parts) {
    part.occurrences = part.related;
    for (Occurrence& one : part.occurrences) one.match = Match::stem;
  }
}

void WordMatcher::finish(Part& part) const { keep_whole_alternatives(words_, part); }

}  // namespace fahras::query
