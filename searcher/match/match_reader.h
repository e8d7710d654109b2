// Reads what Xapian matched, in an order that does not depend on how an index is split.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "match_source.h"

namespace fahras::match {

enum class Weighing {
  as_it_is,  // weights, in the order that the enquires have
  none,      // the same without weights
  // Shards add up the same weights in another order, which changes their last bits. They are
  // rounded; equal ones come by their sort keys, the greater first.
  settled,
};

class MatchReader : public MatchSource {
 public:
  // The enquires are read one after the other. At least `check_at_least` matches of each are
  // counted.
  MatchReader(std::vector<Xapian::Enquire> enquires, Weighing weighing,
              Xapian::doccount check_at_least)
      : enquires_(std::move(enquires)), weighing_(weighing), check_at_least_(check_at_least) {}

  // The next `count` matches, or some more if those are equal to the last one; fewer only where one
  // of the enquires ends.
  std::vector<Match> next(Xapian::doccount count) override;
  void restart() override {
    current_ = 0;
    read_ = 0;
  }
  bool at_end() const override { return current_ == enquires_.size(); }
  std::size_t estimated() const override { return estimated_; }
  bool is_exact() const override { return least_ == most_; }
  std::size_t least() const override { return least_; }
  std::size_t most() const { return most_; }

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
  std::size_t least_ = 0;
  std::size_t most_ = 0;
};

}  // namespace fahras::match
