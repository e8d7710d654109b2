// The form of words in packed tables: one printable byte for each letter.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fahras::lexicon {

inline constexpr char16_t first_letter = u'\u0621';  // hamza
inline constexpr char16_t last_letter = u'\u064A';   // yeh
inline constexpr char key_base = '0';
inline constexpr char16_t code_base = first_letter - 1;

// Replaces ؤ and ئ by ء: which of them is written depends on endings, case and style.
constexpr char16_t unify_hamza(char16_t letter) noexcept {
  return letter == u'ؤ' || letter == u'ئ' ? u'ء' : letter;
}

constexpr bool is_letter(char16_t letter) noexcept {
  return letter >= first_letter && letter <= last_letter;
}

class WordKey {
 public:
  static constexpr std::size_t max_letters = 40;

  // Appends a word. False, and the key is unusable, if the word has a character that tables do not
  // hold, or if the key becomes too long.
  bool append(std::u16string_view word) noexcept {
    if (word.size() > max_letters - size_ || !std::all_of(word.begin(), word.end(), is_letter)) {
      return false;
    }
    for (const char16_t letter : word) {
      bytes_[size_++] = static_cast<char>(key_base + (unify_hamza(letter) - code_base));
    }
    return true;
  }

  std::string_view view() const noexcept { return {bytes_.data(), size_}; }

 private:
  std::array<char, max_letters> bytes_{};
  std::size_t size_ = 0;
};

// Appends the letters of a key to `word`.
inline void append_letters(std::string_view key, std::u16string& word) {
  for (const char byte : key) {
    word += static_cast<char16_t>(byte - key_base + code_base);
  }
}

// The FNV-1a hash of a key.
constexpr std::uint32_t hash_of(std::string_view key) noexcept {
  std::uint32_t hash = 2166136261U;
  for (const char byte : key) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  }
  return hash;
}

}  // namespace fahras::lexicon
