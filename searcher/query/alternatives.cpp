#include "alternatives.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace fahras::query {
namespace {

bool is_same(const QueryWords& words, const QueryWords::Alternative& known,
             const Alternative& asked) {
  const auto first = words.words.begin() + known.first;
  return known.length == asked.words.size() && known.at == asked.at &&
         std::equal(asked.words.begin(), asked.words.end(), first,
                    [](const Word& word, const QueryWords::Entry& entry) {
                      return word.surface == entry.word.surface;
                    });
}

bool occurs(const Part& part, std::uint32_t position, std::uint32_t word) {
  const auto key = [](const Occurrence& one) { return std::tie(one.position, one.word); };
  const auto found = std::lower_bound(
      part.occurrences.begin(), part.occurrences.end(), std::tie(position, word),
      [&](const Occurrence& one, const auto& wanted) { return key(one) < wanted; });
  return found != part.occurrences.end() && key(*found) == std::tie(position, word);
}

bool is_whole(const QueryWords& words, const Part& part, const Occurrence& one) {
  const auto& entry = words.words[one.word];
  if (!entry.alternative) return true;
  const auto& alternative = words.alternatives[*entry.alternative];
  const std::uint32_t before = one.word - alternative.first;
  if (one.position < before) return false;
  for (std::uint32_t i = 0; i < alternative.length; ++i) {
    if (!occurs(part, one.position - before + i, alternative.first + i)) return false;
  }
  return true;
}

}  // namespace

const QueryWords::Alternative* find_alternative(const QueryWords& words, std::uint32_t stands_for,
                                                const Alternative& alternative) {
  const auto found =
      std::find_if(words.alternatives.begin(), words.alternatives.end(), [&](const auto& known) {
        return known.stands_for == stands_for && is_same(words, known, alternative);
      });
  return found == words.alternatives.end() ? nullptr : &*found;
}

void keep_whole_alternatives(const QueryWords& words, Part& part) {
  const auto has_several_words = [](const auto& alternative) { return alternative.length > 1; };
  if (std::none_of(words.alternatives.begin(), words.alternatives.end(), has_several_words)) return;
  std::vector<Occurrence> whole;
  std::copy_if(part.occurrences.begin(), part.occurrences.end(), std::back_inserter(whole),
               [&](const Occurrence& one) { return is_whole(words, part, one); });
  part.occurrences = std::move(whole);
}

std::optional<std::uint32_t> QueryWords::counts_as(std::uint32_t word) const {
  if (!words[word].alternative) return word;
  const Alternative& synonym = alternatives[*words[word].alternative];
  if (word != synonym.first + synonym.at) return std::nullopt;
  return synonym.stands_for;
}

}  // namespace fahras::query
