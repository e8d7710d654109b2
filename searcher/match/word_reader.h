// The source of candidates for queries of plain words, any of which may match: these are most
// queries. It returns the same documents with the same weights as Xapian's matcher, in a third of
// the time, because it has document lengths in memory and looks up groups for the best documents
// only.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <index/deadline.h>
#include <index/lengths.h>
#include "match_source.h"

namespace fahras::match {

struct PlainWord {
  std::string term;
  Xapian::doccount documents = 0;  // number of documents that have it, without removed ones
};

// Returns the terms of a query that is a term or a disjunction of terms, each as many times as the
// query has it. Returns nothing for other queries.
std::optional<std::vector<std::string>> any_of_terms(const Xapian::Query& query);

// Scores by BM25 with the parameters of ranking/weights.h. It skips documents that cannot be among
// the best, as MaxScore does (Turtle and Flood 1995).
class WordReader : public MatchSource {
 public:
  // `segment` is the only segment, and `lengths` are its document lengths. `groups`: matches have
  // their group. Ties come by number. Totals up to `exact_totals` are exact. The matches end when
  // the deadline passes. Keeps references to `lengths` and `deadline`.
  WordReader(Xapian::Database segment, const std::vector<PlainWord>& words, bool groups,
             Xapian::doccount exact_totals, index::Lengths& lengths,
             const index::Deadline& deadline);

  std::vector<Match> next(Xapian::doccount count) override;
  void restart() override {
    read_ = 0;
    at_end_ = exact_ = false;
  }
  bool at_end() const override { return at_end_; }
  std::size_t estimated() const override { return estimated_; }
  std::size_t min_total() const override { return std::max<std::size_t>(most_frequent_, read_); }
  bool is_exact() const override { return exact_; }

 private:
  // Returns how many documents must be found in order to return `wanted` more.
  std::size_t depth(std::size_t wanted) const;
  void read_groups(std::vector<Match>& matches) const;

  Xapian::Database segment_;
  std::vector<std::string> terms_;
  bool groups_;
  Xapian::doccount exact_totals_;
  index::Lengths& lengths_;
  const index::Deadline& deadline_;
  Xapian::doccount most_frequent_ = 0;  // number of documents that have the most frequent term
  std::size_t read_ = 0;
  bool at_end_ = false;
  std::size_t estimated_ = 0;
  bool exact_ = false;
};

}  // namespace fahras::match
