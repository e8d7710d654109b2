// The second stage over the best candidates.
#pragma once

#include <cstddef>
#include <vector>

#include <ranking/ranker.h>

#include <index/deadline.h>
#include <match/candidates.h>

namespace fahras::facade {

struct Scored {
  match::Candidate candidate;
  ranking::Score score;
};

// All candidates in their final order: the first ranking::rescored_candidates of them by the second
// stage's score (equal ones stay as they are), the rest as they are. A page is a slice of it, so
// that pages neither overlap nor leave a gap. Once the deadline passed no more are read for it.
std::vector<Scored> rescore(const std::vector<match::Candidate>& candidates,
                            const ranking::Ranker& ranker, index::Documents& documents,
                            const index::Deadline& deadline);
// Leaves the first of each value of `wanted.distinct`, and all without one.
void leave_first_of_each(const SearchRequest& request, const match::Wanted& wanted,
                         std::vector<Scored>& ranked);
// The same candidates in the same order with the first stage's score.
std::vector<Scored> keep_order(const std::vector<match::Candidate>& candidates);

}  // namespace fahras::facade
