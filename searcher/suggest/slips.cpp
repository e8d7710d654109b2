#include <suggest/slips.h>

#include <schema/terms.h>

#include "edits.h"
#include "written.h"

namespace fahras::suggest {
namespace {

constexpr unsigned far_letters = 2;
constexpr std::size_t max_far_words = 16;

}  // namespace

const std::vector<Slip>& Slips::near(const std::string& base) {
  const auto [known, is_new] = near_.try_emplace(base);
  if (!is_new) return known->second;
  const std::vector<Edited> edits = edits_of(base);
  std::vector<std::string> words;
  words.reserve(edits.size());
  for (const Edited& edit : edits) words.push_back(edit.word);
  const auto frequencies = vocabulary_.frequencies(words);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (frequencies[i] == 0) continue;
    std::string word = schema::decode_vocabulary(edits[i].word);
    if (word == base || !may_be_meant(word)) continue;
    known->second.push_back({std::move(word), edits[i].cost, frequencies[i]});
  }
  return known->second;
}

const std::vector<Slip>& Slips::far(const std::string& base) {
  const auto [known, is_new] = far_.try_emplace(base);
  if (!is_new) return known->second;
  for (SimilarWord& word : vocabulary_.most_similar(base, far_letters, max_far_words)) {
    if (!may_be_meant(word.base)) continue;
    known->second.push_back({std::move(word.base), word.distance * whole_letter, word.frequency});
  }
  return known->second;
}

bool Slips::may_be_meant(const std::string& base) const {
  return !is_stop_word(base) && !is_question_word(base) && is_written(base, analyzer_, vocabulary_);
}

}  // namespace fahras::suggest
