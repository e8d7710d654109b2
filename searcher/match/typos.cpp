#include "typos.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include <query/prefix.h>

namespace fahras::match {
namespace {

using query::Alternative;

// Quarters of a letter.
constexpr unsigned letter_cost = 4;
constexpr unsigned space_cost = 2;
// Fewer letters say too little of which word is meant if half a letter, one or two of them differ.
constexpr std::size_t min_letters_for_half = 3;
constexpr std::size_t min_base_for_one = 3;
constexpr std::size_t min_base_for_two = 5;
constexpr std::size_t max_similar_words = 6;
constexpr std::size_t min_split_letters = 2;

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

// How many quarters of a letter the word may differ.
unsigned max_cost_of(const query::Word& word, const Typos& typos) {
  const std::size_t letters = letters_of(word.surface);
  const std::size_t base = letters_of(word.base);
  if (letters >= typos.two_typos && base >= min_base_for_two) return 2 * letter_cost;
  if (letters >= typos.one_typo && base >= min_base_for_one) return letter_cost;
  const std::size_t min = typos.one_typo > 2 ? typos.one_typo - 2 : 0;
  return letters >= std::max(min, min_letters_for_half) ? letter_cost / 2 : 0;
}

// A word that may be meant.
struct Meant {
  query::Word word;
  unsigned cost = 0;
  double documents = 0;  // that have it, without those that were removed
};

// How unlikely it is that a word was meant: slips are rare, and so are rare words.
double unlikelihood(const Meant& meant) {
  return 1.5 * meant.cost - std::log10(meant.documents + 1);
}
// A word that is this much less likely than the likeliest one is left out.
constexpr double max_unlikelihood_more = 1;

// Keeps the likeliest words, one of each stem.
void keep_likeliest(std::vector<Meant>& words) {
  std::sort(words.begin(), words.end(), [](const Meant& a, const Meant& b) {
    const double one = unlikelihood(a), other = unlikelihood(b);
    return one != other ? one < other : a.word.base < b.word.base;
  });
  std::set<std::string> stems;
  std::vector<Meant> kept;
  for (const Meant& one : words) {
    if (kept.size() == max_similar_words) break;
    if (unlikelihood(one) > unlikelihood(words.front()) + max_unlikelihood_more) break;
    if (stems.insert(one.word.stem).second) kept.push_back(one);
  }
  words = std::move(kept);
}

Alternative typo(std::vector<query::Word> words, unsigned cost) {
  return {std::move(words), 0, Alternative::Kind::typo, cost};
}

}  // namespace

TypoFinder::TypoFinder(const SearchRequest& request, const index::Shards& shards,
                       suggest::Slips& slips)
    : request_(request), slips_(slips), forms_(shards) {
  for (const std::string& text : request.typos.off_for_words) {
    for (const query::Word& word : forms_.of_text(text)) off_.push_back(word.surface);
  }
}

bool TypoFinder::applies(const query::Word& word) const {
  return request_.typos.enabled && !word.is_stop_word &&
         !(request_.typos.off_for_numbers && has_digit(word.surface)) &&
         std::find(off_.begin(), off_.end(), word.surface) == off_.end();
}

std::vector<Alternative> TypoFinder::meant_by(const query::Word& word, double documents) {
  if (documents > 0 || !applies(word)) return {};
  std::vector<Meant> meant;
  for (const suggest::Slip& slip : slips_of(word)) {
    query::Word other = forms_.of_base(slip.base);
    const double found = forms_.documents_with(other);
    if (other.stem == word.stem || found == 0) continue;
    meant.push_back({std::move(other), slip.cost, found});
  }
  keep_likeliest(meant);
  if (meant.empty()) return split(word);
  std::vector<Alternative> found;
  for (Meant& one : meant) found.push_back(typo({std::move(one.word)}, one.cost));
  return found;
}

std::vector<suggest::Slip> TypoFinder::slips_of(const query::Word& word) {
  const unsigned max_cost = max_cost_of(word, request_.typos);
  std::vector<suggest::Slip> slips;
  const std::set<std::string> bases{word.base, word.surface, query::without_article(word.surface)};
  for (const std::string& base : bases) add_similar(base, max_cost, slips);
  if (slips.empty() && max_cost > letter_cost) slips = slips_.far(word.base);
  return slips;
}

void TypoFinder::add_similar(const std::string& base, unsigned max_cost,
                             std::vector<suggest::Slip>& found) {
  for (const suggest::Slip& slip : slips_.near(base)) {
    if (slip.cost <= max_cost) found.push_back(slip);
  }
}

std::vector<Alternative> TypoFinder::split(const query::Word& word) {
  if (letters_of(word.surface) < request_.typos.one_typo) return {};
  double best = 0;
  std::vector<query::Word> parts;
  for (std::size_t at = 1; at < word.surface.size(); ++at) {
    const std::string first = word.surface.substr(0, at), second = word.surface.substr(at);
    if ((second.front() & '\xC0') == '\x80') continue;  // inside a character
    if (std::min(letters_of(first), letters_of(second)) < min_split_letters) continue;
    auto words = forms_.of_text(first + ' ' + second);
    if (words.size() != 2) continue;
    const double rarer =
        std::min(forms_.documents_with(words.front()), forms_.documents_with(words.back()));
    if (rarer <= best) continue;
    best = rarer;
    parts = std::move(words);
  }
  if (parts.empty()) return {};
  return {typo(std::move(parts), space_cost)};
}

std::vector<Alternative> TypoFinder::joined(const query::Word& first, const query::Word& second) {
  if (!applies(first) || !applies(second)) return {};
  if (forms_.documents_with(first) > 0 && forms_.documents_with(second) > 0) return {};
  const std::string text = first.surface + second.surface;
  if (letters_of(text) < request_.typos.one_typo) return {};
  auto words = forms_.of_text(text);
  if (words.size() != 1 || forms_.documents_with(words.front()) == 0) return {};
  return {typo(std::move(words), space_cost)};
}

}  // namespace fahras::match
