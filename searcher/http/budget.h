// What clients may take together of something bounded, and a part of it that some of them share.
// Of one thread.
#pragma once

#include <cstddef>

namespace fahras::http {

class Budget {
 public:
  // `whole` outlives it: what is taken here is taken there too.
  explicit Budget(std::size_t limit, Budget* whole = nullptr) : limit_(limit), whole_(whole) {}
  Budget(const Budget&) = delete;
  Budget& operator=(const Budget&) = delete;

  // Whether there is so much left, here and in the whole.
  bool has(std::size_t amount) const {
    return has_itself(amount) && (whole_ == nullptr || whole_->has(amount));
  }
  // The same without a look at the whole.
  bool has_itself(std::size_t amount) const { return used_ < limit_ && amount <= limit_ - used_; }
  // Whether there would be so much if nobody else had any.
  bool can_have(std::size_t amount) const {
    return amount <= limit_ && (whole_ == nullptr || whole_->can_have(amount));
  }
  std::size_t used() const { return used_; }

 private:
  friend class Held;
  std::size_t limit_;
  std::size_t used_ = 0;
  Budget* whole_;
};

// What one request has of a budget; given back at the end.
class Held {
 public:
  explicit Held(Budget& budget) : budget_(budget) {}
  ~Held() { clear(); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  // Is not refused: has() says whether it should be.
  void add(std::size_t amount) {
    amount_ += amount;
    for (Budget* part = &budget_; part != nullptr; part = part->whole_) part->used_ += amount;
  }
  void clear() {
    for (Budget* part = &budget_; part != nullptr; part = part->whole_) part->used_ -= amount_;
    amount_ = 0;
  }
  std::size_t amount() const { return amount_; }

 private:
  Budget& budget_;
  std::size_t amount_ = 0;
};

}  // namespace fahras::http
