// Candidates for queries of plain words, any of which may be there: most queries. The same
// documents with the same weights as Xapian's matcher gives, in a third of its time, because
// lengths come from memory and groups are looked up for the best documents only.
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
  Xapian::doccount documents = 0;  // that have it, the removed not counted
};

// The terms of a query that is any of some terms, as often as they stand there; nothing for others.
std::optional<std::vector<std::string>> any_of_terms(const Xapian::Query& query);

// Weighs by BM25 with the numbers of ranking/weights.h. Passes over documents that cannot be among
// the best, as MaxScore does (Turtle and Flood 1995).
class WordReader : public MatchSource {
 public:
  // `lengths`: those of the segment. `groups`: matches tell theirs. Equal ones come in the order of
  // the database, which is one segment's. At least `exact_totals` matches are counted. Comes to its
  // end when the deadline passes. Keeps references to `lengths` and `deadline`.
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
  std::size_t least() const override { return std::max<std::size_t>(most_frequent_, read_); }
  bool is_exact() const override { return exact_; }

 private:
  // How many to look for where so many are to be returned.
  std::size_t depth(std::size_t wanted) const;
  void read_groups(std::vector<Match>& matches) const;

  Xapian::Database segment_;
  std::vector<std::string> terms_;
  bool groups_;
  Xapian::doccount exact_totals_;
  index::Lengths& lengths_;
  const index::Deadline& deadline_;
  Xapian::doccount most_frequent_ = 0;  // documents that the most frequent term is in
  std::size_t read_ = 0;
  bool at_end_ = false;
  std::size_t estimated_ = 0;
  bool exact_ = false;
};

}  // namespace fahras::match
