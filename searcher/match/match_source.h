// Sources of candidates: Xapian's matcher (MatchReader) and our own for plain words (WordReader).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include <index/document_number.h>

namespace fahras::match {

// A document that matches.
struct Match {
  index::GlobalDocument document;
  double bm25 = 0;
  std::size_t duplicates = 0;  // number of near-duplicates that were collapsed into it already
  std::string group;           // the group that it is to be collapsed on; empty: none
};

// Returns the weight without its last bits. They depend on the order in which its parts were added,
// which changes with the way that an index is split and read.
double settled_weight(double weight);

// Returns matches in pages, and counts them.
class MatchSource {
 public:
  MatchSource() = default;
  MatchSource(const MatchSource&) = delete;
  MatchSource& operator=(const MatchSource&) = delete;
  virtual ~MatchSource() = default;

  // Returns the next `count` matches, or some more, the best first. It may return fewer although
  // at_end() is still false.
  virtual std::vector<Match> next(Xapian::doccount count) = 0;
  // Lets next() begin with the first match again.
  virtual void restart() = 0;
  // Whether next() has returned all matches, or can find no more in time.
  virtual bool at_end() const = 0;
  // The total, possibly an estimate. It is known after the first call of next().
  virtual std::size_t estimated() const = 0;
  // A lower bound of the total. It may or may not count near-duplicates that the answer collapses.
  virtual std::size_t min_total() const = 0;
  // Whether estimated() is the exact total.
  virtual bool is_exact() const = 0;
};

}  // namespace fahras::match
