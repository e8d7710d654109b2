// How much memory an answer may still take: a small request must not fill it.
#pragma once

#include <cstddef>

#include "json.h"

namespace fahras::api {

inline constexpr std::size_t most_answer_bytes = 16 << 20;

[[noreturn]] void refuse_answer();

// What a value takes in memory, texts and members.
std::size_t bytes_of(const Output& json);

class Room {
 public:
  std::size_t left() const { return left_; }
  // To be called before so much is made. Throws ApiError(answer_too_large) if it does not fit.
  void take(std::size_t bytes);
  void take(const Output& json) { take(bytes_of(json)); }

 private:
  std::size_t left_ = most_answer_bytes;
};

}  // namespace fahras::api
