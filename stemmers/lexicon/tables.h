// The tables that fahras-lexicon-pack generates from stemmers/lexicon/data.
#pragma once

#include <cstdint>
#include <string_view>

#include <lexicon/packed_table.h>

namespace fahras::lexicon {

// Counts are stored as three digits of base 64, the highest first.
inline constexpr std::uint32_t max_count = (1U << 18U) - 1;

inline std::uint32_t count_at(const char* value) noexcept {
  std::uint32_t count = 0;
  for (const char digit : std::string_view(value, 3)) {
    count = (count << 6U) | static_cast<std::uint32_t>(digit - key_base);
  }
  return count;
}

extern const PackedTable attested_table;            // word → count
extern const PackedTable broken_plurals_table;      // plural → singular
extern const PackedTable variants_table;            // variant → preferred spelling
extern const PackedTable protected_table;           // words only
extern const PackedTable function_words_table;      // words only
extern const PackedTable after_prepositions_table;  // words only

}  // namespace fahras::lexicon
