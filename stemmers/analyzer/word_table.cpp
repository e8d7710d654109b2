#include "word_table.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <xxhash.h>

#include <algorithm>

namespace fahras {
namespace {

constexpr std::size_t first_slots = 1U << 12U;

}  // namespace

WordTable::WordTable() : slots_(first_slots) {}

template <typename Unit>
Unit* WordTable::allocate(std::size_t count) {
  kept_bytes_ += count * sizeof(Unit);
  return static_cast<Unit*>(memory_.allocate(count * sizeof(Unit), alignof(Unit)));
}

std::uint32_t WordTable::intern(std::u16string_view text, TokenKind kind) {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].word != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    const Word& known = words_[slot.word - 1];
    if (slot.hash == hash && known.text == text && known.kind == kind) return slot.word - 1;
  }
  auto* const copy = allocate<char16_t>(text.size());
  std::ranges::copy(text, copy);
  Word& word = words_.emplace_back();
  word.text = {copy, text.size()};
  word.kind = kind;
  slots_[at] = {.hash = hash, .word = size()};
  if (words_.size() * 2 > slots_.size()) grow();
  return size() - 1;
}

void WordTable::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.word == 0) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].word != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

std::string_view WordTable::keep_utf8(std::u16string_view text) {
  constexpr std::size_t max_bytes = 3;  // of UTF-8 for one unit of UTF-16
  auto* const copy = allocate<char>(text.size() * max_bytes);
  const char16_t* const units = text.data();
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size();) {
    UChar32 code = 0;
    U16_NEXT(units, i, text.size(), code);
    U8_APPEND_UNSAFE(copy, length, code);
  }
  return {copy, length};
}

void WordTable::clear() {
  words_.clear();
  slots_.assign(first_slots, {});
  memory_.release();
  kept_bytes_ = 0;
}

}  // namespace fahras
