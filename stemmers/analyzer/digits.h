// Computes the bases of tokens that contain digits. Such a base is the number or the name that
// people search for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras {

// Returns a number without the separators between its groups of three digits: 1,000,000 → 1000000.
std::u16string ungrouped(std::u16string_view number);

// Returns a word of digits and Latin or Arabic letters without its clitics, and a number without
// the abbreviation after it (an era, morning or evening, a telephone): وG20 → g20, ال20 → 20, 2015م
// → 2015, 1436ه → 1436, 30ص → 30.
std::u16string_view bare(std::u16string_view mixed) noexcept;

// Returns the number of Arabic letters before the digits of a word that consists of both: 5 for
// كوفيد19. Returns 0 if there are fewer than three letters, or if they are clitics rather than a
// word.
std::size_t letters_before_digits(std::u16string_view mixed) noexcept;

}  // namespace fahras
