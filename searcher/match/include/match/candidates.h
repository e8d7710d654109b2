// Finds the documents that match, in the order in which Xapian ranks or sorts them.
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <schema/fields.h>

#include <index/deadline.h>
#include <index/document_number.h>
#include <index/document_values.h>
#include <index/documents.h>
#include <index/lengths.h>
#include <match/facets.h>
#include <match/plan.h>
#include <match/totals.h>

namespace fahras::match {

// Totals up to this number are exact, unless too many matches that are not on the page would have
// to be read for that. SearchRequest::count_up_to asks for exact totals up to a greater number,
// which takes more time.
inline constexpr std::size_t exact_totals = 200;

// A match that may become a hit.
struct Candidate {
  index::GlobalDocument document;
  double bm25 = 0;
  std::size_t duplicates = 0;  // number of near-duplicates that it represents
  std::shared_ptr<const query::Document> found = {};  // the document, if it was read to check it
  std::size_t place = 0;                              // its index among the candidates
};

// A match that facets count after ranking, if its normalized score is then great enough.
struct Taken {
  index::GlobalDocument document;
  double bm25 = 0;
  std::string group;  // see Match::group
  // The index of the candidate that is this match or represents it; beyond the last candidate if
  // there is none.
  std::size_t place = 0;
};

// What find_candidates() is to find.
struct Wanted {
  std::size_t candidates = 0;  // number of candidates to return, at most (more with `distinct`)
  std::size_t hits = 0;  // number of hits that they must make after `distinct` has left out some
  std::optional<schema::Field> distinct;    // SearchRequest::distinct
  index::DocumentValues* values = nullptr;  // the values of `distinct`
  // An upper bound of the number of hits of all documents.
  std::size_t max_hits = std::numeric_limits<std::size_t>::max();
  // Matches whose normalized first-stage score (ranking/normalized_score.h) is less are left out.
  double min_normalized_bm25 = 0;
  double whole_bm25 = 0;  // ranking::whole_answer_bm25()
  // The same for the score of the second stage of ranking. That score is not known yet, so no match
  // is left out because of it.
  double min_normalized_score = 0;
  FacetCounter* facets = nullptr;  // counts all matches; null: there are no facets
  // Whether `facets` counts every match at once, or Candidates::taken keeps matches for it.
  bool counts_at_once() const { return facets != nullptr && min_normalized_score == 0; }
  bool counts_later() const { return facets != nullptr && min_normalized_score > 0; }
};

struct Candidates {
  std::vector<Candidate> best;  // at most Wanted::candidates; more with `distinct`
  Total total;
  std::vector<Taken> taken;  // best first, if facets are counted after ranking
  bool all_counted = true;   // `facets` has counted, or `taken` has, all matches
  bool stopped = false;      // the deadline passed before everything wanted was found
};

// Returns the first matches, or those of them that were found before the deadline. If the index
// cannot decide whether a document matches, its tokens are read, so that no match is missed,
// however low it ranks. `lengths` are those of the searched database.
Candidates find_candidates(const SearchRequest& request, const Plan& plan,
                           const index::Shards& shards, index::Documents& documents,
                           index::Lengths& lengths, const Wanted& wanted,
                           const index::Deadline& deadline);

}  // namespace fahras::match
