#include "root.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fahras::stem {
namespace {

// A root has three consonants; most words with fewer have a weak letter in the root.
constexpr std::size_t whole_root = 3;

// Represents sets of Arabic letters as bits.
class LetterSet {
 public:
  explicit constexpr LetterSet(std::u16string_view letters) {
    for (const char16_t letter : letters) bits_ |= bit(letter);
  }
  constexpr bool has(char16_t letter) const { return (bits_ & bit(letter)) != 0; }

 private:
  static constexpr std::uint64_t bit(char16_t letter) {
    const unsigned at = letter - 0x0620U;
    return at < 64 ? std::uint64_t{1} << at : 0;
  }
  std::uint64_t bits_ = 0;
};

// Whether a letter is weak: such letters appear in some words of a root and not in others. The ه
// that stands for ة is weak only at the end.
bool is_weak(char16_t letter, bool is_last) {
  static constexpr LetterSet weak(u"اأإآىويئؤءة");
  return weak.has(letter) || (is_last && letter == u'ه');
}

std::size_t consonants(std::u16string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    count += is_weak(word[i], i + 1 == word.size()) ? 0U : 1U;
  }
  return count;
}

// Handles استفعل and its participles (form X).
bool take_ist(std::u16string_view& word) {
  static constexpr std::array<std::u16string_view, 4> participles{u"مست", u"يست", u"تست", u"نست"};
  const std::u16string_view rest = word.substr(std::min<std::size_t>(3, word.size()));
  const bool is_verb = word.size() >= 6 && word.starts_with(u"است") && consonants(rest) >= 2;
  const bool is_other = word.size() >= 5 && consonants(rest) >= whole_root &&
                        std::ranges::find(participles, word.substr(0, 3)) != participles.end();
  if (is_verb || is_other) word = rest;
  return is_verb || is_other;
}

// Handles افتعل and its participles (form VIII). The letter before its ت is kept in `first`.
bool take_infix(std::u16string_view& word, char16_t& first) {
  if (word.size() < 5 || word[2] != u'ت' || !LetterSet(u"اميت").has(word[0])) return false;
  const std::size_t before = is_weak(word[1], false) ? 0 : 1;
  if (before + consonants(word.substr(3)) < whole_root) return false;
  first = word[1];
  word.remove_prefix(3);
  return true;
}

// Handles مفعل تفعيل يفعل نفعل and متفعل.
bool take_prefix(std::u16string_view& word) {
  if (word.size() < 4 || !LetterSet(u"متين").has(word[0])) return false;
  if (consonants(word.substr(1)) < whole_root) return false;
  word.remove_prefix(1);
  if (word[0] == u'ت' && consonants(word.substr(1)) >= whole_root) word.remove_prefix(1);
  return true;
}

// Handles انفعل (form VII).
void take_in(std::u16string_view& word) {
  if (word.size() >= 5 && word.starts_with(u"ان") && consonants(word.substr(2)) >= whole_root) {
    word.remove_prefix(2);
  }
}

void take_ending(std::u16string_view& word) {
  if (word.size() >= 5 && word.ends_with(u"ان") &&
      consonants(word.substr(0, word.size() - 1)) >= whole_root) {
    word.remove_suffix(2);
  }
}

}  // namespace

void find_root(std::u16string_view stem, std::u16string& root) {
  std::u16string_view rest = stem;
  char16_t first = u'ا';
  if (!take_ist(rest) && !take_infix(rest, first) && !take_prefix(rest)) take_in(rest);
  take_ending(rest);
  root.clear();
  if (!is_weak(first, false)) root += first;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (!is_weak(rest[i], i + 1 == rest.size())) root += rest[i];
  }
  if (root.size() < 2) root = stem;
}

}  // namespace fahras::stem
