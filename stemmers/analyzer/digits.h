// The bases of tokens that hold digits: what people search for is the number or the name itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras {

// A number without the signs between its groups of three: 1,000,000 → 1000000.
std::u16string ungrouped(std::u16string_view number);

// Digits with Latin or Arabic letters, without clitics and without the letter of an era, of morning
// or evening, or of a telephone: وG20 → g20, ال20 → 20, 2015م → 2015, 1436ه → 1436, 30ص → 30.
std::u16string_view bare(std::u16string_view mixed) noexcept;

// How many Arabic letters stand before the digits of a word that has nothing else: 5 of كوفيد19.
// 0 if they are no word: fewer than three, or clitics.
std::size_t letters_before_digits(std::u16string_view mixed) noexcept;

}  // namespace fahras
