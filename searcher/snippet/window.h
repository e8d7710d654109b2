// The stretch of a text where most words of the query stand closest together.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <snippet/highlighter.h>

namespace fahras::snippet {

struct Window {
  std::size_t first = 0;  // highlights first … last
  std::size_t last = 0;
  double weight = 0;       // rarity of the distinct words in it
  std::uint32_t span = 0;  // in tokens
};

// The window of most weight, then of least span, then the earliest, at most `most_tokens` wide
// (or one highlight wide). `highlights` is not empty.
Window best_window(const std::vector<Highlight>& highlights, std::span<const double> rarity,
                   std::uint32_t most_tokens);

}  // namespace fahras::snippet
