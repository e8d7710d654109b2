// The second stage of ranking, over the best candidates.
#pragma once

#include <cstddef>
#include <vector>

#include <ranking/ranker.h>

#include <index/deadline.h>
#include <match/candidates.h>
#include "attribute_scores.h"

namespace fahras::facade {

// A candidate with its final score.
struct Scored {
  match::Candidate candidate;
  ranking::Score score;
  bool is_read = false;   // whether the second stage has scored it
  double normalized = 1;  // see Hit::normalized_score; normalize() sets it
};

// Returns all candidates in their final order: first ranking::rescored_candidates of them by their
// scores of the second stage (ties keep their order), then the others in their old order. Since
// pages are slices of this order, they neither overlap nor leave gaps. Candidates that are not read
// before the deadline keep their old order too. Candidates with all words of the query come before
// those that have another word in place of one. Scores never rise along the order.
std::vector<Scored> rescore(const std::vector<match::Candidate>& candidates,
                            const ranking::Ranker& ranker, const AttributeScores& attributes,
                            index::Documents& documents, const index::Deadline& deadline);
// Keeps the first candidate with each value of `wanted.distinct`, and all without a value.
void leave_first_of_each(const SearchRequest& request, const match::Wanted& wanted,
                         std::vector<Scored>& ranked);
// Returns the same candidates in the same order, with their first-stage scores.
std::vector<Scored> keep_order(const std::vector<match::Candidate>& candidates);

}  // namespace fahras::facade
