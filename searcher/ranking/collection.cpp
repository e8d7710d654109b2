#include <ranking/collection.h>

#include <algorithm>
#include <cmath>

namespace fahras::ranking {

double rarity(double documents, double documents_with_word) noexcept {
  const double with = std::clamp(documents_with_word, 0.0, documents);
  return std::log1p((documents - with + 0.5) / (with + 0.5));
}

}  // namespace fahras::ranking
