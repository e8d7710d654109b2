#include "selection.h"

#include <algorithm>
#include <utility>

#include <ranking/normalized_score.h>
#include <ranking/weights.h>

namespace fahras::match {

bool has_min_score(const Wanted& wanted, double bm25) {
  return ranking::normalized_bm25(bm25, wanted.whole_bm25) >= wanted.min_normalized_bm25;
}

void Selection::take(Candidate match, const std::string& group) {
  Taken taken{match.document, match.bm25, {}, nowhere};
  taken.place = place(std::move(match), group);
  if (!wanted_.counts_later()) return;
  const bool is_ranked = taken.place < wanted_.candidates;
  if (!is_ranked &&
      ranking::normalized_bm25(taken.bm25, wanted_.whole_bm25) < wanted_.min_normalized_score) {
    return;
  }
  taken.group = group;
  taken_.push_back(std::move(taken));
}

std::size_t Selection::place(Candidate&& match, const std::string& group) {
  if (!group.empty() && !is_first_of_group(match, group)) return first_of_group_[group];
  if (!has_min_score(wanted_, match.bm25)) {
    if (!group.empty()) first_of_group_[group] = nowhere;
    return nowhere;
  }
  const bool makes_hit = !wanted_.distinct || is_first_of_value(match);
  // The second stage of ranking may still place another candidate with the same value first, so
  // such candidates are kept for it.
  if (!makes_hit && best_.size() >= ranking::rescored_candidates) {
    if (!group.empty()) first_of_group_[group] = nowhere;
    return nowhere;
  }
  hits_ += makes_hit ? 1 : 0;
  // The document that was read for a candidate is kept only if the page may show the candidate.
  if (best_.size() >= wanted_.candidates) match.found.reset();
  match.place = best_.size();
  best_.push_back(std::move(match));
  return best_.size() - 1;
}

bool Selection::is_first_of_group(const Candidate& match, const std::string& group) {
  const auto [first, is_new] = first_of_group_.emplace(group, best_.size());
  if (!is_new && first->second != nowhere) best_[first->second].duplicates += 1 + match.duplicates;
  return is_new;
}

bool Selection::is_first_of_value(const Candidate& match) {
  const std::string& value = wanted_.values->key(request_.unit, *wanted_.distinct, match.document);
  return value.empty() || values_.insert(value).second;
}

void Selection::finish(Candidates& found) {
  if (!wanted_.distinct && best_.size() > wanted_.candidates) {
    best_.resize(wanted_.candidates);
  }
  found.best = std::move(best_);
  found.taken = std::move(taken_);
}

}  // namespace fahras::match
