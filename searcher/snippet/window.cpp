#include "window.h"

#include <algorithm>

namespace fahras::snippet {
namespace {

class Slider {
 public:
  Slider(const std::vector<Highlight>& highlights, std::span<const double> rarity)
      : highlights_(highlights), rarity_(rarity), counts_(rarity.size(), 0) {}

  // Takes in the next highlight, and drops from the left what is too far or stands again later.
  Window advance(std::uint32_t most_tokens) {
    for (const auto word : highlights_[last_].words) {
      if (counts_[word]++ == 0) weight_ += rarity_[word];
    }
    while (first_ < last_ && (span() > most_tokens || is_redundant())) drop_first();
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
      if (--counts_[word] == 0) weight_ -= rarity_[word];
    }
    ++first_;
  }

  const std::vector<Highlight>& highlights_;
  std::span<const double> rarity_;
  std::vector<unsigned> counts_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  double weight_ = 0;
};

// Sums of the same rarities in another order differ in their last digits.
constexpr double rounding = 1e-9;

bool is_better(const Window& a, const Window& b) {
  if (a.weight > b.weight + rounding) return true;
  return a.weight > b.weight - rounding && a.span < b.span;
}

}  // namespace

Window best_window(const std::vector<Highlight>& highlights, std::span<const double> rarity,
                   std::uint32_t most_tokens) {
  Slider slider(highlights, rarity);
  Window best = slider.advance(most_tokens);
  for (std::size_t i = 1; i < highlights.size(); ++i) {
    const Window next = slider.advance(most_tokens);
    if (is_better(next, best)) best = next;
  }
  return best;
}

}  // namespace fahras::snippet
