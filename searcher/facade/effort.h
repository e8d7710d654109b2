// Limits how much text is read for what hits show.
#pragma once

#include <cstddef>

#include <index/deadline.h>

namespace fahras::facade {

// Before the deadline any text may be read; after it only a little, so that a late page still shows
// why its hits match.
class Effort {
 public:
  // The deadline must outlive it.
  explicit Effort(const index::Deadline& deadline) : deadline_(deadline) {}

  // Whether a text of this many tokens may be read.
  bool spend(std::size_t tokens) {
    if (!deadline_.passed()) return true;
    if (tokens > spare_tokens_) return !(is_short_ = true);
    spare_tokens_ -= tokens;
    return true;
  }
  // Whether to stop in the middle of a long text.
  bool is_over() {
    is_short_ = is_short_ || deadline_.passed();
    return deadline_.passed();
  }
  // Whether some text was not read.
  bool is_short() const { return is_short_; }

 private:
  const index::Deadline& deadline_;
  std::size_t spare_tokens_ = 20'000;
  bool is_short_ = false;
};

}  // namespace fahras::facade
