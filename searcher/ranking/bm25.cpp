#include <ranking/bm25.h>

#include <algorithm>
#include <cmath>

namespace fahras::ranking {
namespace {

// What is added to each count of documents, so that none is 0.
constexpr double smoothing = 0.5;

double odds_of_absence(double documents, double documents_with) noexcept {
  return (documents - documents_with + smoothing) / (documents_with + smoothing);
}

}  // namespace

double idf(double documents, double documents_with_word) noexcept {
  return std::log1p(odds_of_absence(documents, std::clamp(documents_with_word, 0.0, documents)));
}

double first_stage_idf(double documents, double documents_with_term) noexcept {
  double odds = odds_of_absence(documents, documents_with_term);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds);
}

}  // namespace fahras::ranking
