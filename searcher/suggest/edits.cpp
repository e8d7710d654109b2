#include "edits.h"

#include <algorithm>
#include <array>

#include <schema/terms.h>

#include "letters.h"

namespace fahras::suggest {
namespace {

// Longer texts are no words of a language and would have very many edits.
constexpr std::size_t max_word_letters = 24;

using Words = std::vector<std::string>;

void substitute(const std::string& word, std::size_t at, const Letters& letters, Words& out) {
  for (const char letter : letters) {
    if (letter == word[at]) continue;
    out.push_back(word);
    out.back()[at] = letter;
  }
}

void insert(const std::string& word, const Letters& letters, Words& out) {
  for (std::size_t at = 0; at <= word.size(); ++at) {
    for (const char letter : letters) out.push_back(std::string(word).insert(at, 1, letter));
  }
}

Words with_mixed_up_letters(const std::string& word) {
  Words words;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool is_last = at + 1 == word.size();
    substitute(word, at, is_last ? mixed_up_at_end(word[at]) : mixed_up(word[at]), words);
  }
  return words;
}

// The word with each letter that stands several times in a row once; nothing if there is none.
void squeeze(const std::string& word, Words& out) {
  std::string squeezed = word;
  squeezed.erase(std::unique(squeezed.begin(), squeezed.end()), squeezed.end());
  if (squeezed.size() != word.size()) out.push_back(std::move(squeezed));
}

Words half_a_letter_away(const std::string& word) {
  Words words = with_mixed_up_letters(word);
  insert(word, long_vowels(), words);
  words.push_back(word + hamza());
  squeeze(word, words);
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool is_vowel = long_vowels().find(word[at]) != Letters::npos;
    const bool is_hamza = at + 1 == word.size() && word[at] == hamza();
    const bool is_doubled = at > 0 && word[at] == word[at - 1];
    if (is_vowel || is_hamza || is_doubled) words.push_back(std::string(word).erase(at, 1));
  }
  return words;
}

Words likely_letters_away(const std::string& word) {
  Words words;
  for (std::size_t at = 0; at < word.size(); ++at) substitute(word, at, likely(word[at]), words);
  return words;
}

Words a_letter_away(const std::string& word) {
  const Letters& letters = alphabet_of(word.front());
  Words words;
  insert(word, letters, words);
  for (std::size_t at = 0; at < word.size(); ++at) {
    substitute(word, at, letters, words);
    words.push_back(std::string(word).erase(at, 1));
    if (at == 0 || word[at] == word[at - 1]) continue;
    words.push_back(word);
    std::swap(words.back()[at - 1], words.back()[at]);
  }
  return words;
}

void add(Words words, unsigned cost, std::vector<Edited>& edits) {
  for (std::string& word : words) {
    if (!word.empty()) edits.push_back({std::move(word), cost});
  }
}

}  // namespace

std::vector<Edited> edits_of(std::string_view base) {
  const std::string word = schema::encode_vocabulary(base);
  if (word.empty() || word.size() > max_word_letters) return {};
  std::vector<Edited> edits;
  add(half_a_letter_away(word), half_letter, edits);
  for (const std::string& mixed : with_mixed_up_letters(word)) {
    add(half_a_letter_away(mixed), 2 * half_letter, edits);
  }
  add(likely_letters_away(word), likely_letter, edits);
  add(a_letter_away(word), whole_letter, edits);
  std::sort(edits.begin(), edits.end(), [](const Edited& a, const Edited& b) {
    return a.word != b.word ? a.word < b.word : a.cost < b.cost;
  });
  const auto same = [](const Edited& a, const Edited& b) { return a.word == b.word; };
  edits.erase(std::unique(edits.begin(), edits.end(), same), edits.end());
  return edits;
}

}  // namespace fahras::suggest
