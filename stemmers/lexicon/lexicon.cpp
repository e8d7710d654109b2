#include <lexicon/lexicon.h>

#include "tables.h"

namespace fahras::lexicon {
namespace {

bool find_word(const PackedTable& table, std::u16string_view word, std::u16string& found) {
  const char* value = table.find(word);
  if (value == nullptr) {
    return false;
  }
  found.clear();
  append_letters(PackedTable::text_at(value), found);
  return true;
}

}  // namespace

std::uint32_t documents(std::u16string_view a, std::u16string_view b,
                        std::u16string_view c) noexcept {
  WordKey key;
  if (!key.append(a) || !key.append(b) || !key.append(c)) {
    return 0;
  }
  const char* value = attested_table.find(key.view());
  return value == nullptr ? 0 : count_at(value);
}

bool is_whole(std::u16string_view word) noexcept { return protected_table.find(word) != nullptr; }

bool is_listed(std::u16string_view word) noexcept {
  return is_whole(word) || broken_plurals_table.find(word) != nullptr ||
         variants_table.find(word) != nullptr;
}

bool is_function_word(std::u16string_view word) noexcept {
  return function_words_table.find(word) != nullptr;
}

bool follows_prepositions(std::u16string_view word) noexcept {
  return after_prepositions_table.find(word) != nullptr;
}

bool find_singular(std::u16string_view plural, std::u16string& singular) {
  return find_word(broken_plurals_table, plural, singular);
}

bool find_preferred(std::u16string_view variant, std::u16string& preferred) {
  return find_word(variants_table, variant, preferred);
}

}  // namespace fahras::lexicon
