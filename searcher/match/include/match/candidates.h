// Which documents match, in the order in which Xapian ranks or sorts them.
#pragma once

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/document_values.h>
#include <index/documents.h>
#include <index/lengths.h>
#include <match/facets.h>
#include <match/plan.h>

namespace fahras::match {

// Totals up to here are exact, where that does not take a look at too many matches that are not on
// the page; counting further costs more than it tells, unless it is asked for.
inline constexpr std::size_t exact_totals = 200;

struct Candidate {
  Xapian::docid document = 0;
  double bm25 = 0;
  std::size_t duplicates = 0;                         // near-duplicates left out for it
  std::shared_ptr<const query::Document> found = {};  // if it was looked at to find it
  std::size_t place = 0;                              // among the candidates
};

// A match that may have the share that hits must have.
struct Taken {
  Xapian::docid document = 0;
  double bm25 = 0;
  std::string group;      // as Match has it
  std::size_t place = 0;  // of the candidate that it is or stands behind; beyond the last: none
};

// What of the matches is wanted.
struct Wanted {
  std::size_t candidates = 0;  // so many, if there are
  std::size_t hits = 0;        // that they make when of each value of `distinct` one is left
  const index::CountedField* distinct = nullptr;
  index::DocumentValues* values = nullptr;  // of `distinct`
  // That all documents would make.
  std::size_t most_hits = std::numeric_limits<std::size_t>::max();
  double least_share = 0;  // of bm25 in the most that it can be
  double most_bm25 = 0;
  // The same of the score that candidates have when they have been ranked: nothing is left out for
  // it yet.
  double least_ranked_share = 0;
  double most_score = 0;
  FacetCounter* facets = nullptr;  // all matches are read for it; null: nothing is counted
  // Whether it is told every match at once, or Candidates::taken has those that may count.
  bool counts_at_once() const { return facets != nullptr && least_ranked_share == 0; }
  bool counts_later() const { return facets != nullptr && least_ranked_share > 0; }
};

struct Candidates {
  std::vector<Candidate> best;  // as many as were wanted, or some more, if there are so many
  std::size_t total = 0;        // hits
  bool total_is_exact = true;
  std::vector<Taken> taken;  // best first, if facets are counted when they have been ranked
  bool all_counted = true;   // the facets were told all matches, or `taken` is of all
  bool stopped = false;      // the deadline passed before all that was wanted was found
};

// The first matches, or those of them that were found before the deadline. What the index cannot
// decide is decided on each candidate's text, so that no match is missed however far down it
// stands. `lengths` are those of the searched database.
Candidates find_candidates(const SearchRequest& request, const Plan& plan,
                           const index::Shards& shards, index::Documents& documents,
                           index::Lengths& lengths, const Wanted& wanted,
                           const index::Deadline& deadline);

}  // namespace fahras::match
