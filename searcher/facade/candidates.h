// Which documents match, in the order in which Xapian ranks or sorts them.
#pragma once

#include <memory>
#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include "deadline.h"
#include "documents.h"
#include "lengths.h"
#include "plan.h"

namespace fahras::facade {

struct Candidate {
  Xapian::docid document = 0;
  double bm25 = 0;
  std::size_t duplicates = 0;                         // near-duplicates left out for it
  std::shared_ptr<const query::Document> found = {};  // if it was looked at to find it
};

struct Candidates {
  std::vector<Candidate> best;  // as many as were wanted, if there are so many
  std::size_t total = 0;
  bool total_is_exact = true;
  bool stopped = false;  // the deadline passed before all that was wanted was found
};

// The first `wanted` matches, or those of them that were found before the deadline. What the index
// cannot decide is decided on each candidate's text, so that no match is missed however far down it
// stands. `lengths` are those of the searched database.
Candidates find_candidates(const SearchRequest& request, const Plan& plan, const Shards& shards,
                           Documents& documents, Lengths& lengths, std::size_t wanted,
                           const Deadline& deadline);

}  // namespace fahras::facade
