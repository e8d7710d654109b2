#include "word_table.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <xxhash.h>

#include <algorithm>

namespace fahras {
namespace {

constexpr std::size_t first_slots = 1U << 12U;
// The number of words that are prefetched at a time.
constexpr std::size_t ahead = 8;

}  // namespace

WordTable::WordTable() : slots_(first_slots) {}

template <typename Unit>
Unit* WordTable::allocate(std::size_t count) {
  kept_bytes_ += count * sizeof(Unit);
  return static_cast<Unit*>(memory_.allocate(count * sizeof(Unit), alignof(Unit)));
}

void WordTable::ask(std::u16string_view text, TokenKind kind) {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size() * 2));
  __builtin_prefetch(&slots_.first(hash));
  asked_.push_back({.text = asked_text_.size(), .length = text.size(), .hash = hash, .kind = kind});
  asked_text_.append(text);
}

void WordTable::resolve(std::vector<std::uint32_t>& out) {
  const std::size_t count = asked_.size();
  out.resize(count);
  for (std::size_t i = 0; i < count + 2 * ahead; ++i) {
    if (i < count) fetch_word(asked_[i]);
    if (i >= ahead && i - ahead < count) fetch_text(asked_[i - ahead]);
    if (i >= 2 * ahead) out[i - 2 * ahead] = find(asked_[i - 2 * ahead]);
  }
  asked_.clear();
  asked_text_.clear();
}

// Prefetches the first slot, which mostly contains the word. If it contains another word, the
// look-up is only slower.
void WordTable::fetch_word(const Asked& asked) const noexcept {
  const Slot& slot = slots_.first(asked.hash);
  if (slot.word != 0) __builtin_prefetch(&words_[slot.word - 1]);
}

void WordTable::fetch_text(const Asked& asked) const noexcept {
  const Slot& slot = slots_.first(asked.hash);
  if (slot.word != 0) __builtin_prefetch(words_[slot.word - 1].text.data());
}

std::uint32_t WordTable::find(const Asked& asked) {
  Slot& found = slots_.find(asked.hash, [&](const Slot& slot) {
    if (slot.hash_of_text != asked.hash) return false;
    const Word& known = words_[slot.word - 1];
    return known.text == text_of(asked) && known.kind == asked.kind;
  });
  return found.is_free() ? add(asked, found) : found.word - 1;
}

std::uint32_t WordTable::add(const Asked& asked, Slot& slot) {
  auto* const copy = allocate<char16_t>(asked.length);
  std::ranges::copy(text_of(asked), copy);
  Word& word = words_.emplace_back();
  word.text = {copy, asked.length};
  word.kind = asked.kind;
  slot = {.hash_of_text = asked.hash, .word = size()};
  slots_.filled();
  return size() - 1;
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
  asked_.clear();
  asked_text_.clear();
  slots_.clear(first_slots);
  memory_.release();
  kept_bytes_ = 0;
}

}  // namespace fahras
