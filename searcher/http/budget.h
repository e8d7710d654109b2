// Bytes of memory held for clients, of all connections together. Of one thread.
#pragma once

#include <cstddef>

namespace fahras::http {

class Budget {
 public:
  explicit Budget(std::size_t limit) : limit_(limit) {}
  bool has(std::size_t bytes) const { return used_ < limit_ && bytes <= limit_ - used_; }
  std::size_t used() const { return used_; }

 private:
  friend class Held;
  std::size_t limit_;
  std::size_t used_ = 0;
};

// A part of the budget, given back at the end.
class Held {
 public:
  explicit Held(Budget& budget) : budget_(budget) {}
  ~Held() { clear(); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  void add(std::size_t bytes) {
    bytes_ += bytes;
    budget_.used_ += bytes;
  }
  void clear() {
    budget_.used_ -= bytes_;
    bytes_ = 0;
  }
  const Budget& budget() const { return budget_; }

 private:
  Budget& budget_;
  std::size_t bytes_ = 0;
};

}  // namespace fahras::http
