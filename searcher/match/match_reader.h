// Reads the matches of Xapian's matcher, in an order that does not depend on how an index is split.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "match_source.h"

namespace fahras::match {

// What happens to the weights of matches.
enum class Weighing {
  as_it_is,  // they are kept, and matches come in the order of the enquires
  none,      // they are 0, and matches come in the order of the enquires
  // They are rounded, because shards add up the same weights in another order, which changes their
  // last bits. Ties come by their sort keys, the greater first.
  settled,
};

class MatchReader : public MatchSource {
 public:
  // The enquires are read one after the other. Of each, at least `check_at_least` matches are
  // counted, as Xapian::Enquire::get_mset() does.
  MatchReader(std::vector<Xapian::Enquire> enquires, Weighing weighing,
              Xapian::doccount check_at_least)
      : enquires_(std::move(enquires)), weighing_(weighing), check_at_least_(check_at_least) {}

  // Returns the next `count` matches. With Weighing::settled it may return more, so that a run of
  // ties is not split. It returns fewer only at the end of an enquire.
  std::vector<Match> next(Xapian::doccount count) override;
  void restart() override {
    current_ = 0;
    read_ = 0;
  }
  bool at_end() const override { return current_ == enquires_.size(); }
  std::size_t estimated() const override { return estimated_; }
  bool is_exact() const override { return min_total_ == max_total_; }
  std::size_t min_total() const override { return min_total_; }
  // An upper bound of the total, like min_total().
  std::size_t max_total() const { return max_total_; }

 private:
  struct Page {
    std::vector<Match> matches;
    bool is_last = false;  // of the current enquire
  };
  Page plain_page(Xapian::doccount count);
  Page settled_page(Xapian::doccount count);
  Xapian::MSet ask(Xapian::doccount count);
  void count(const Xapian::MSet& first);

  std::vector<Xapian::Enquire> enquires_;
  Weighing weighing_;
  Xapian::doccount check_at_least_;
  std::size_t current_ = 0;
  Xapian::doccount read_ = 0;  // of the current enquire
  bool counted_ = false;
  std::size_t estimated_ = 0;
  std::size_t min_total_ = 0;
  std::size_t max_total_ = 0;
};

}  // namespace fahras::match
