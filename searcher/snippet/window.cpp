#include "window.h"

#include <algorithm>

namespace fahras::snippet {
namespace {

// A window that moves along the highlights.
class Slider {
 public:
  Slider(const std::vector<Highlight>& highlights, std::span<const double> idf)
      : highlights_(highlights), idf_(idf), counts_(idf.size(), 0) {}

  // Adds the next highlight to the window. Drops highlights from the left that are too far away, or
  // whose words all occur in the window again.
  Window advance(std::uint32_t max_tokens) {
    for (const auto word : highlights_[last_].words) {
      if (counts_[word]++ == 0) weight_ += idf_[word];
    }
    while (first_ < last_ && (span() > max_tokens || is_redundant())) drop_first();
    const Window window{first_, last_, weight_, span()};
    ++last_;
    return window;
  }

 private:
  std::uint32_t span() const { return highlights_[last_].last - highlights_[first_].first + 1; }

  bool is_redundant() const {
    const auto& words = highlights_[first_].words;
    return std::ranges::all_of(words, [this](std::uint32_t word) { return counts_[word] > 1; });
  }

  void drop_first() {
    for (const auto word : highlights_[first_].words) {
      if (--counts_[word] == 0) weight_ -= idf_[word];
    }
    ++first_;
  }

  const std::vector<Highlight>& highlights_;
  std::span<const double> idf_;
  std::vector<unsigned> counts_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  double weight_ = 0;
};

// Weights that differ by less than this count as equal, because sums of the same values in another
// order differ in their last digits.
constexpr double rounding = 1e-9;

bool ranks_before(const Window& a, const Window& b) {
  if (a.weight > b.weight + rounding) return true;
  return a.weight > b.weight - rounding && a.span < b.span;
}

}  // namespace

Window best_window(const std::vector<Highlight>& highlights, std::span<const double> idf,
                   std::uint32_t max_tokens) {
  Slider slider(highlights, idf);
  Window best = slider.advance(max_tokens);
  for (std::size_t i = 1; i < highlights.size(); ++i) {
    const Window next = slider.advance(max_tokens);
    if (ranks_before(next, best)) best = next;
  }
  return best;
}

}  // namespace fahras::snippet
