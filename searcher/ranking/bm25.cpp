#include <ranking/bm25.h>

#include <algorithm>
#include <cmath>

namespace fahras::ranking {
namespace {

double odds_of_absence(double documents, double documents_with) noexcept {
  return (documents - documents_with + idf_smoothing) / (documents_with + idf_smoothing);
}

}  // namespace

double idf(double documents, double documents_with_word) noexcept {
  return std::log1p(odds_of_absence(documents, std::clamp(documents_with_word, 0.0, documents)));
}

double first_stage_idf(double documents, double documents_with_term) noexcept {
  constexpr double min_plain = first_stage_min_plain_odds;
  const double odds = odds_of_absence(documents, documents_with_term);
  return std::log(odds < min_plain ? (odds + min_plain) / 2 : odds);
}

}  // namespace fahras::ranking
