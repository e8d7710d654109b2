// The distinct words that a stream has seen, with their forms.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "fahras/analyzer.h"

namespace fahras {

// A word's normalised text and, once a chain has filled them in, its forms.
struct Word {
  std::u16string_view text;
  TokenKind kind = TokenKind::arabic;
  std::string_view surface;
  std::string_view base;
  std::string_view stem;
};

// Keeps words by text, and the memory that their views point to.
class WordTable {
 public:
  WordTable();

  // The index of the word. New words are added at the end, forms empty.
  std::uint32_t intern(std::u16string_view text, TokenKind kind);

  Word& operator[](std::uint32_t index) noexcept { return words_[index]; }
  const Word& operator[](std::uint32_t index) const noexcept { return words_[index]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(words_.size()); }

  // Bytes of text that the table keeps.
  std::size_t memory() const noexcept { return kept_bytes_; }

  // A copy of `text`, as UTF-8, that lives until clear().
  std::string_view keep_utf8(std::u16string_view text);

  void clear();

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t word = 0;  // index + 1; 0 when the slot is free
  };

  void grow();
  template <typename Unit>
  Unit* allocate(std::size_t count);

  std::pmr::monotonic_buffer_resource memory_;
  std::size_t kept_bytes_ = 0;
  std::vector<Word> words_;
  std::vector<Slot> slots_;  // open addressing; a power of two, at most half full
};

}  // namespace fahras
