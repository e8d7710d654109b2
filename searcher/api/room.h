// How much text an answer may still hold: a small request must not fill the memory.
#pragma once

#include <cstddef>

#include "json.h"

namespace fahras::api {

inline constexpr std::size_t most_answer_bytes = 16 << 20;

[[noreturn]] void refuse_answer();

class Room {
 public:
  std::size_t left() const { return left_; }
  // What `json` holds of texts. Throws ApiError(answer_too_large) if it does not fit.
  void take(const Output& json);

 private:
  std::size_t left_ = most_answer_bytes;
};

}  // namespace fahras::api
