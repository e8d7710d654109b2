// Finds the window of a text in which most words of the query are closest together.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <snippet/highlighter.h>

namespace fahras::snippet {

// A range of neighbouring highlights.
struct Window {
  std::size_t first = 0;   // index of the first highlight
  std::size_t last = 0;    // index of the last highlight
  double weight = 0;       // sum of the idf of the distinct words in it
  std::uint32_t span = 0;  // in tokens
};

// Returns the window with the greatest weight, of equal ones that with the smallest span, of these
// the earliest. A window is at most `max_tokens` wide, unless it is a single highlight.
// `highlights` is not empty, and `idf` has a value for each word of the query.
Window best_window(const std::vector<Highlight>& highlights, std::span<const double> idf,
                   std::uint32_t max_tokens);

}  // namespace fahras::snippet
