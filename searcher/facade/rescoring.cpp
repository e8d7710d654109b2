#include "rescoring.h"

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include <match/kept_documents.h>

namespace fahras::facade {
namespace {

bool ranks_before(const Scored& a, const Scored& b) { return a.score.total > b.score.total; }

}  // namespace

std::vector<Scored> keep_order(const std::vector<match::Candidate>& candidates) {
  std::vector<Scored> scored;
  scored.reserve(candidates.size());
  for (const match::Candidate& one : candidates) {
    scored.push_back({one, {one.bm25, {{ranking::Ranker::first_stage, one.bm25}}}});
  }
  return scored;
}

void leave_first_of_each(const SearchRequest& request, const match::Wanted& wanted,
                         std::vector<Scored>& ranked) {
  std::unordered_set<std::string> seen;
  std::erase_if(ranked, [&](const Scored& one) {
    const std::string& value =
        wanted.values->key(request.unit, *wanted.distinct, one.candidate.document);
    return !value.empty() && !seen.insert(value).second;
  });
}

namespace {

void add_to_score(std::string_view name, double value, ranking::Score& score) {
  score.total += value;
  const auto known = std::find_if(score.pieces.begin(), score.pieces.end(),
                                  [&](const ranking::Piece& one) { return one.name == name; });
  if (known == score.pieces.end()) {
    score.pieces.push_back({name, value});
  } else {
    known->score += value;
  }
}

// Lowers the scores of candidates that have another word in place of one of the query's, if any of
// them is as great as that of a candidate with all words. Their order and ratios stay.
void put_widened_last(std::span<Scored> read) {
  double least_whole = std::numeric_limits<double>::infinity();
  double most_widened = 0;
  for (const Scored& one : read) {
    if (one.score.has_all_words) least_whole = std::min(least_whole, one.score.total);
    if (one.score.is_widened) most_widened = std::max(most_widened, one.score.total);
  }
  if (most_widened <= 0 || most_widened < least_whole) return;
  constexpr double just_below = 0.999;
  const double factor = just_below * std::max(least_whole, 0.0) / most_widened;
  for (Scored& one : read) {
    if (!one.score.is_widened) continue;
    const bool is_typo = one.score.typos > 0;
    add_to_score(is_typo ? ranking::Ranker::typo : ranking::Ranker::completion,
                 (factor - 1) * one.score.total, one.score);
  }
}

// Lowers the scores of candidates that were not read to the least of those before them, which may
// have been lowered too.
void keep_falling(std::vector<Scored>& scored, std::size_t read) {
  for (std::size_t i = read; i < scored.size() && i > 0; ++i) {
    const double most = scored[i - 1].score.total;
    if (scored[i].score.total <= most) return;
    scored[i].score = {most, {{ranking::Ranker::first_stage, most}}};
  }
}

}  // namespace

std::vector<Scored> rescore(const std::vector<match::Candidate>& candidates,
                            const ranking::Ranker& ranker, const AttributeScores& attributes,
                            index::Documents& documents, const index::Deadline& deadline) {
  std::vector<Scored> scored = keep_order(candidates);
  const std::size_t max = std::min(scored.size(), ranking::rescored_candidates);
  match::KeptDocuments kept;
  std::size_t count = 0;
  for (; count < max; ++count) {
    match::Candidate& one = scored[count].candidate;
    scored[count].is_read = true;
    if (one.found) {
      scored[count].score = ranker.score(one.bm25, one.found->parts);
      attributes.add(one.document, scored[count].score);
      continue;
    }
    if (deadline.passed()) break;
    auto found = documents.find(one.document);
    if (!found) continue;
    scored[count].score = ranker.score(one.bm25, found->parts);
    attributes.add(one.document, scored[count].score);
    one.found = kept.keep(std::move(*found));
  }
  if (count < max) scored[count].is_read = false;
  put_widened_last(std::span(scored).first(count));
  std::stable_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(count),
                   ranks_before);
  keep_falling(scored, count);
  return scored;
}

}  // namespace fahras::facade
