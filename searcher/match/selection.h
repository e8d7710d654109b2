// Decides which matches, which come best first, become candidates.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <fahras/searcher.h>

#include <index/document_values.h>
#include <match/candidates.h>

namespace fahras::match {

// Whether a match reaches wanted.min_normalized_bm25. True where scores are not known yet.
bool has_min_score(const Wanted& wanted, double bm25);

// Selects candidates. It leaves out near-duplicates, and matches below wanted.min_normalized_bm25.
// After the first ranking::rescored_candidates, it also leaves out matches whose value of
// SearchRequest::distinct was taken before; among those first candidates, the second stage of
// ranking may still change which one is the best of its value.
class Selection {
 public:
  // Keeps references to both arguments.
  Selection(const SearchRequest& request, const Wanted& wanted)
      : request_(request), wanted_(wanted) {}

  // Adds a match to the candidates, unless a candidate represents it already.
  void take(Candidate match, const std::string& group);
  bool is_enough() const { return best_.size() >= wanted_.candidates && hits_ >= wanted_.hits; }
  // The number of hits that the taken matches make: fewer than the candidates where `distinct` will
  // leave out some of them.
  std::size_t hits() const { return hits_; }
  // Gives the candidates to `found`, and the taken matches if facets count them later.
  void finish(Candidates& found);

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  // Returns the place of the candidate that the match became, or that represents it.
  std::size_t place(Candidate&& match, const std::string& group);
  bool is_first_of_group(const Candidate& match, const std::string& group);
  bool is_first_of_value(const Candidate& match);

  const SearchRequest& request_;
  const Wanted& wanted_;
  // The place of the candidate that represents a group.
  std::unordered_map<std::string, std::size_t> first_of_group_;
  std::unordered_set<std::string> values_;
  std::size_t hits_ = 0;
  std::vector<Candidate> best_;
  std::vector<Taken> taken_;
};

}  // namespace fahras::match
