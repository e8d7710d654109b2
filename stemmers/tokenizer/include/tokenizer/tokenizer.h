// Splits text into words at Unicode's word boundaries (UAX 29), as ICU finds them, in normalised
// text. docs/tokens.md has the deviations and their reasons.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <char/normalizer.h>

namespace fahras::tokenizer {

enum class WordKind : std::uint8_t {
  arabic,   // letters of the Arabic script only
  latin,    // letters of other scripts only
  number,   // digits, with separators inside
  mixed,    // letters of two kinds, or letters and digits
  address,  // a host name or mail address: letters joined by dots or @
};

// Reads the words of a source one after the other. The source must outlive it and be shorter than 4
// GiB.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view source);
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  // Moves to the next word, or to the first one in the first call. Returns false at the end.
  bool next();

  std::u16string_view text() const noexcept { return word_; }  // normalised, never empty
  std::uint32_t begin() const noexcept { return begin_; }      // byte offset in the source
  std::uint32_t end() const noexcept { return end_; }
  WordKind kind() const noexcept;

 private:
  bool skip_to_word();
  void read_word();
  void read_letters_and_digits();
  bool take_across_joiner();
  void take();
  void skip_ignored();
  void next_of_phrase();
  void advance() { more_ = reader_.next(); }

  chars::Normalizer reader_;
  bool more_ = false;  // whether reader_ is at a character
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t classes_ = 0;  // of the characters that are not removed, one bit each
  chars::CharClass last_ = chars::CharClass::separator;  // of the word's last letter or digit
  bool names_host_ = false;  // a dot joins letters of the word, or it has an @
  std::u16string text_;
  std::u16string_view word_;    // text_ or a part of it
  std::u16string_view phrase_;  // what follows word_ in a phrase of text_
};

}  // namespace fahras::tokenizer
