// Limits the memory that one answer can take, so that a small request cannot exhaust it.
#pragma once

#include <cstddef>

#include "json.h"

namespace fahras::api {

inline constexpr std::size_t max_answer_bytes = 16 << 20;

// Throws ApiError(answer_too_large).
[[noreturn]] void refuse_answer();

// Returns the memory that a JSON value takes, in bytes, including its texts and members.
std::size_t bytes_of(const Output& json);

class SizeBudget {
 public:
  std::size_t left() const { return left_; }
  // Reserves memory; must be called before it is allocated. Throws ApiError(answer_too_large) if
  // too little is left.
  void take(std::size_t bytes);
  void take(const Output& json) { take(bytes_of(json)); }

 private:
  std::size_t left_ = max_answer_bytes;
};

}  // namespace fahras::api
