#include "word_counts.h"

#include <algorithm>
#include <array>

namespace fahras::bench {
namespace {

constexpr unsigned half = 32;  // bits of a key for each of the two words

// Spreads neighbouring numbers (the finaliser of SplitMix64). Sorting by the result is a random
// draw that is the same everywhere.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

}  // namespace

std::uint32_t WordCounts::number(const Token& token) {
  const auto next = static_cast<std::uint32_t>(words_.size());
  const auto [found, is_new] = numbers_.try_emplace(std::string(token.surface), next);
  if (is_new) words_.push_back({found->first, is_stop_word(token.surface)});
  ++words_[found->second].count;
  return found->second;
}

void WordCounts::add(std::string_view text) {
  Analyzer::find("none")->analyze(text, tokens_);
  const Token* before = nullptr;
  std::uint64_t number_before = 0;
  for (const Token& token : tokens_.tokens()) {
    const std::uint64_t of_token = number(token);
    const bool beside = before != nullptr && token.begin == before->end + 1;
    if (beside && before->kind == TokenKind::arabic && token.kind == TokenKind::arabic) {
      const std::uint64_t key = number_before << half | of_token;
      if (!pairs_.contains(key)) {
        pairs_.emplace(key, Pair{std::string(before->surface), std::string(token.surface)});
      }
    }
    before = &token;
    number_before = of_token;
  }
}

WordCounts::Phrases WordCounts::phrases(std::size_t frequent, std::size_t limit) const {
  std::vector<std::uint64_t> counts;
  for (const Word& word : words_) {
    if (!word.is_stop_word) counts.push_back(word.count);
  }
  std::sort(counts.begin(), counts.end(), std::greater<>());
  const std::uint64_t least = counts.empty() ? 1 : counts[std::min(frequent, counts.size()) - 1];

  std::vector<std::uint64_t> keys;
  for (const auto& [key, pair] : pairs_) keys.push_back(key);
  std::sort(keys.begin(), keys.end(), [](std::uint64_t a, std::uint64_t b) {
    return std::pair(mixed(a), a) < std::pair(mixed(b), b);
  });
  Phrases phrases;
  for (const std::uint64_t key : keys) {
    const std::array<const Word*, 2> two{&words_[key >> half],
                                         &words_[key & ((std::uint64_t{1} << half) - 1)]};
    const auto is_frequent = [least](const Word* word) { return word->count >= least; };
    if (!std::all_of(two.begin(), two.end(), is_frequent)) continue;
    const auto stop_words =
        std::count_if(two.begin(), two.end(), [](const Word* word) { return word->is_stop_word; });
    if (stop_words > 1) continue;
    auto& kind = stop_words == 0 ? phrases.of_words : phrases.with_a_stop_word;
    if (kind.size() < limit) kind.push_back(pairs_.at(key));
  }
  return phrases;
}

}  // namespace fahras::bench
