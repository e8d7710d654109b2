// A table of the distinct words that a stream has seen, with their forms.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include <base/slots.h>
#include <fahras/analyzer.h>

namespace fahras {

// A word's normalised text and, once an analyzer has filled them in, its forms.
struct Word {
  std::u16string_view text;
  TokenKind kind = TokenKind::arabic;
  std::string_view surface;
  std::string_view base;
  std::string_view stem;
};

// Keeps words by their text, and owns the memory that their views point to. The words of a text are
// looked up together, so that memory can be prefetched: waiting for it takes most of the time.
class WordTable {
 public:
  WordTable();

  // Queues a word for the next call of resolve(), which looks it up.
  void ask(std::u16string_view text, TokenKind kind);
  // Replaces the content of `out` by the indexes of the words that were queued by ask() since the
  // last call, in the same order. Words that the table lacks are added to its end, with empty
  // forms.
  void resolve(std::vector<std::uint32_t>& out);

  Word& operator[](std::uint32_t index) noexcept { return words_[index]; }
  const Word& operator[](std::uint32_t index) const noexcept { return words_[index]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(words_.size()); }

  // Returns the memory that the kept texts take, in bytes, without that of the table itself.
  std::size_t memory() const noexcept { return kept_bytes_; }

  // Returns a copy of `text` in UTF-8 that is valid until clear().
  std::string_view keep_utf8(std::u16string_view text);

  void clear();

 private:
  struct Slot {
    std::uint32_t hash_of_text = 0;
    std::uint32_t word = 0;  // index + 1; 0 when the slot is free

    bool is_free() const noexcept { return word == 0; }
    std::size_t hash() const noexcept { return hash_of_text; }
  };
  struct Asked {
    std::size_t text = 0;  // where it begins in asked_text_
    std::size_t length = 0;
    std::uint32_t hash = 0;
    TokenKind kind = TokenKind::arabic;
  };

  std::u16string_view text_of(const Asked& asked) const noexcept {
    return {asked_text_.data() + asked.text, asked.length};
  }
  void fetch_word(const Asked& asked) const noexcept;
  void fetch_text(const Asked& asked) const noexcept;
  std::uint32_t find(const Asked& asked);
  std::uint32_t add(const Asked& asked, Slot& slot);
  template <typename Unit>
  Unit* allocate(std::size_t count);

  std::pmr::monotonic_buffer_resource memory_;
  std::size_t kept_bytes_ = 0;
  std::vector<Word> words_;
  base::Slots<Slot> slots_;
  std::vector<Asked> asked_;
  std::u16string asked_text_;
};

}  // namespace fahras
