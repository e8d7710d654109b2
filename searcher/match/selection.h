// Which of the matches, which come best first, become candidates.
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

// Whether a match has the share that is asked for, where scores are known.
bool has_least_share(const Wanted& wanted, double bm25);

// Leaves out near-duplicates, what SearchRequest::distinct leaves out behind the candidates that
// are ranked again, and what has less than the share that is asked for, where scores are known.
class Selection {
 public:
  // Keeps references to both.
  Selection(const SearchRequest& request, const Wanted& wanted)
      : request_(request), wanted_(wanted) {}

  // Takes a match, unless a candidate stands for it.
  void take(Candidate match, const std::string& group);
  bool is_enough() const { return best_.size() >= wanted_.candidates && hits_ >= wanted_.hits; }
  // How many hits those taken make: less than there are where distinct leaves out some of them.
  std::size_t hits() const { return hits_; }
  // How many so many matches would make, `seen` of which were taken or left out.
  std::size_t estimate(std::size_t seen, std::size_t matches) const;
  // The same where there may be more than were seen: it is not less than that.
  std::size_t estimate_beyond(std::size_t seen, std::size_t matches) const;
  // Gives the candidates, and what was taken if it counts later.
  void finish(Candidates& found);

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  // The place of the candidate that the match became or stands behind.
  std::size_t place(Candidate&& match, const std::string& group);
  bool is_first_of_group(const Candidate& match, const std::string& group);
  bool is_first_of_value(const Candidate& match);

  const SearchRequest& request_;
  const Wanted& wanted_;
  std::unordered_map<std::string, std::size_t> first_of_group_;  // its place among the best
  std::unordered_set<std::string> values_;
  std::size_t hits_ = 0;
  std::vector<Candidate> best_;
  std::vector<Taken> taken_;
};

}  // namespace fahras::match
