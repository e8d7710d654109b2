// Normalisation: from source bytes to letters that compare equal when a reader says they are.
//
// Marks, tatweel, format and direction characters leave nothing; alef forms become ا, ى and the
// Persian ی become ي, ة becomes ه, other Persian and Urdu letters their Arabic neighbours;
// presentation forms and ligatures are spelt out; digits of all scripts become 0–9; other scripts
// are case-folded and lose their accents (NFKC_Casefold). NFD gives the same as NFC. ؤ ئ ء stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <base/utf8.h>
#include <char/table.h>

namespace fahras::chars {

// Reads a source one character at a time. The source must outlive it and be under 4 GiB.
class Normalizer {
 public:
  explicit Normalizer(std::string_view source) noexcept : source_(source) {}

  // Steps to the next source character, the first one at first. False at the end.
  bool next() noexcept {
    begin_ = end_;
    if (end_ == source_.size()) return false;
    code_ = base::decode(source_, end_);
    entry_ = entry_of(code_);
    return true;
  }

  CharClass char_class() const noexcept { return entry_.char_class(); }
  std::uint32_t begin() const noexcept { return begin_; }  // bytes of the source
  std::uint32_t end() const noexcept { return end_; }

  // Adds the character's normalised form to `text`, which ends with what it belongs to: a hamza
  // above changes the letter before it.
  void append_to(std::u16string& text) const {
    const std::uint32_t low = (code_ + entry_.payload()) & 0xFFFFU;
    if (!entry_.pooled() && code_ <= 0xFFFF) [[likely]] {
      text.push_back(static_cast<char16_t>(low));
    } else {
      append_rare(text);
    }
  }

 private:
  void append_rare(std::u16string& text) const;

  std::string_view source_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  char32_t code_ = 0;
  CharEntry entry_{0};
};

// A whole text normalised, separators as they are. `offsets[i]` is the byte of the source where the
// character behind `text[i]` begins; one more entry holds the source's size.
struct NormalizedText {
  std::u16string text;
  std::vector<std::uint32_t> offsets;
};
NormalizedText normalize(std::string_view source);

}  // namespace fahras::chars
