#include "similarity.h"

#include <algorithm>

namespace fahras::suggest {

Similarity::Similarity(std::string_view word, unsigned max) : word_(word), max_(max), rows_(1) {
  rows_[0].resize(word.size() + 1);
  for (std::size_t i = 0; i <= word.size(); ++i) rows_[0][i] = static_cast<std::uint8_t>(i);
}

unsigned Similarity::distance(std::string_view other, std::size_t shared) {
  filled_ = std::min(filled_, shared);
  const std::size_t longer = std::max(other.size(), word_.size());
  if (longer - std::min(other.size(), word_.size()) > max_) return max_ + 1;
  if (rows_.size() <= other.size()) rows_.resize(other.size() + 1, Row(word_.size() + 1));
  for (; filled_ < other.size(); ++filled_) fill_row(other, filled_ + 1);
  return std::min<unsigned>(rows_[other.size()][word_.size()], max_ + 1);
}

void Similarity::fill_row(std::string_view other, std::size_t length) {
  const Row& above = rows_[length - 1];
  Row& row = rows_[length];
  row[0] = static_cast<std::uint8_t>(length);
  for (std::size_t i = 1; i <= word_.size(); ++i) {
    const bool same = other[length - 1] == word_[i - 1];
    unsigned min = above[i - 1] + (same ? 0U : 1U);
    min = std::min({min, above[i] + 1U, row[i - 1] + 1U});
    const bool swapped = length > 1 && i > 1 && other[length - 1] == word_[i - 2] &&
                         other[length - 2] == word_[i - 1];
    if (swapped) min = std::min(min, rows_[length - 2][i - 2] + 1U);
    row[i] = static_cast<std::uint8_t>(min);
  }
}

}  // namespace fahras::suggest
