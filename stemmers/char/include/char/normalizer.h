// Normalises text, so that letters that readers take for the same become equal.
//
// Marks, tatweel, format and direction characters are removed; alef forms become ا, ى and the
// Persian ی become ي, ة becomes ه, other Persian and Urdu letters their Arabic neighbours;
// presentation forms and ligatures are spelt out; digits of all scripts become 0–9; other scripts
// are case-folded and lose their accents (NFKC_Casefold). A text in NFD and the same text in NFC
// have the same normalised form. ؤ ئ ء are unchanged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <base/utf8.h>
#include <char/table.h>

namespace fahras::chars {

// Reads a source character by character. The source must outlive it and be shorter than 4 GiB.
class Normalizer {
 public:
  explicit Normalizer(std::string_view source) noexcept : source_(source) {}

  // Moves to the next character, or to the first one in the first call. Returns false at the end.
  bool next() noexcept {
    begin_ = end_;
    if (end_ == source_.size()) return false;
    code_ = base::decode(source_, end_);
    entry_ = entry_of(code_);
    return true;
  }

  CharClass char_class() const noexcept { return entry_.char_class(); }
  std::uint32_t begin() const noexcept { return begin_; }  // byte offset in the source
  std::uint32_t end() const noexcept { return end_; }

  // Appends the normalised form of the character to `text`. `text` must end with the characters
  // that come before it, since a hamza above changes the letter before it.
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

// A normalised text, in which separators are unchanged. `offsets[i]` is the byte offset in the
// source of the character that `text[i]` comes from. There is one entry more than `text` has code
// units: the size of the source.
struct NormalizedText {
  std::u16string text;
  std::vector<std::uint32_t> offsets;
};
NormalizedText normalize(std::string_view source);

}  // namespace fahras::chars
