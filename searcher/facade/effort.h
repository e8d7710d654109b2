// How much text is looked at for what hits show.
#pragma once

#include <cstddef>

#include <index/deadline.h>

namespace fahras::facade {

// Before the deadline any text; after it a little, so that a page that is shown late still shows
// why its hits are there.
class Effort {
 public:
  // The deadline must outlive it.
  explicit Effort(const index::Deadline& deadline) : deadline_(deadline) {}

  // Whether a text of so many tokens may be looked at.
  bool spend(std::size_t tokens) {
    if (!deadline_.passed()) return true;
    if (tokens > spare_tokens_) return !(is_short_ = true);
    spare_tokens_ -= tokens;
    return true;
  }
  // Whether to end within a text that takes long.
  bool is_over() {
    is_short_ = is_short_ || deadline_.passed();
    return deadline_.passed();
  }
  // Whether something was not looked at.
  bool is_short() const { return is_short_; }

 private:
  const index::Deadline& deadline_;
  std::size_t spare_tokens_ = 20'000;
  bool is_short_ = false;
};

}  // namespace fahras::facade
