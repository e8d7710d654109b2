// A limited amount of some resource, such as memory, that clients share. A budget can be part of a
// larger one. Used by one thread only.
#pragma once

#include <cstddef>

namespace fahras::http {

class Budget {
 public:
  // Amounts taken from this budget are also taken from `whole`, which must outlive it.
  explicit Budget(std::size_t limit, Budget* whole = nullptr) : limit_(limit), whole_(whole) {}
  Budget(const Budget&) = delete;
  Budget& operator=(const Budget&) = delete;

  // Whether `amount` is left, both here and in the enclosing budgets.
  bool has(std::size_t amount) const {
    return has_itself(amount) && (whole_ == nullptr || whole_->has(amount));
  }
  // Like has(), but ignores the enclosing budgets.
  bool has_itself(std::size_t amount) const { return used_ < limit_ && amount <= limit_ - used_; }
  // Whether `amount` would be available if nobody else held any.
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

// The part of a budget that one request holds; the destructor gives it back.
class Held {
 public:
  explicit Held(Budget& budget) : budget_(budget) {}
  ~Held() { clear(); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  // Always succeeds, even beyond the limit; the caller checks has() first.
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
