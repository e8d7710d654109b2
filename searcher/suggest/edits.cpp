#include "edits.h"

#include <algorithm>
#include <array>

#include <base/forever.h>
#include <schema/terms.h>

namespace fahras::suggest {
namespace {

// Groups of letters that are often confused in writing.
constexpr std::array<std::string_view, 7> mixed_up = {"ضظ", "هة", "سص", "تط", "ذزظ", "قك", "ؤئءا"};
// Longer texts are not words, and they would have very many edits.
constexpr std::size_t max_word_letters = 24;
constexpr std::string_view often_missing = "اوي";
constexpr std::string_view arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئة";
constexpr std::string_view latin = "abcdefghijklmnopqrstuvwxyz";

// Letters and words in the encoding of the vocabulary, which has one byte for each letter.
using Letters = std::string;
using Words = std::vector<std::string>;

bool is_ascii(char letter) { return static_cast<unsigned char>(letter) < 0x80; }

const std::vector<Letters>& mixed_up_letters() {
  static const auto& groups = *base::forever([] {
    std::vector<Letters> encoded;
    encoded.reserve(std::size(mixed_up));
    for (const auto group : mixed_up) encoded.push_back(schema::encode_vocabulary(group));
    return encoded;
  }());
  return groups;
}

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
    for (const Letters& group : mixed_up_letters()) {
      if (group.find(word[at]) != Letters::npos) substitute(word, at, group, words);
    }
  }
  return words;
}

Words half_a_letter_away(const std::string& word) {
  static const Letters& missing = *base::forever(schema::encode_vocabulary(often_missing));
  Words words = with_mixed_up_letters(word);
  insert(word, missing, words);
  for (std::size_t at = 1; at < word.size(); ++at) {
    if (word[at] == word[at - 1]) words.push_back(std::string(word).erase(at, 1));
  }
  return words;
}

Words a_letter_away(const std::string& word) {
  static const Letters& arabic_letters = *base::forever(schema::encode_vocabulary(arabic));
  const Letters& letters = is_ascii(word.front()) ? Letters(latin) : arabic_letters;
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

void add(Words words, unsigned halves, std::vector<Edited>& edits) {
  for (std::string& word : words) {
    if (!word.empty()) edits.push_back({std::move(word), halves});
  }
}

}  // namespace

std::vector<Edited> edits_of(std::string_view base) {
  const std::string word = schema::encode_vocabulary(base);
  if (word.empty() || word.size() > max_word_letters) return {};
  std::vector<Edited> edits;
  add(half_a_letter_away(word), 1, edits);
  for (const std::string& mixed : with_mixed_up_letters(word)) {
    add(half_a_letter_away(mixed), 2, edits);
  }
  add(a_letter_away(word), 2, edits);
  std::sort(edits.begin(), edits.end(), [](const Edited& a, const Edited& b) {
    return a.word != b.word ? a.word < b.word : a.halves < b.halves;
  });
  const auto same = [](const Edited& a, const Edited& b) { return a.word == b.word; };
  edits.erase(std::unique(edits.begin(), edits.end(), same), edits.end());
  return edits;
}

}  // namespace fahras::suggest
