// Where candidates come from: Xapian's matcher, or ours for plain words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace fahras::match {

struct Match {
  Xapian::docid document = 0;
  double bm25 = 0;
  std::size_t duplicates = 0;  // that were collapsed into it already
  std::string group;           // what it is to be collapsed on; empty: nothing
};

// The last bits of a weight are the order in which its parts were added up, which changes with the
// way that an index is split and read. They are cut off.
double settled_weight(double weight);

class MatchSource {
 public:
  MatchSource() = default;
  MatchSource(const MatchSource&) = delete;
  MatchSource& operator=(const MatchSource&) = delete;
  virtual ~MatchSource() = default;

  // The next `count` matches, best first, or some more; fewer where a part of them ends.
  virtual std::vector<Match> next(Xapian::doccount count) = 0;
  // next() begins with the first one again.
  virtual void restart() = 0;
  // True once next() came to the end.
  virtual bool at_end() const = 0;
  // How many there are in all; known after the first next().
  virtual std::size_t estimated() const = 0;
  // That there are certainly, near-duplicates counted or not.
  virtual std::size_t least() const = 0;
  virtual bool is_exact() const = 0;
};

}  // namespace fahras::match
