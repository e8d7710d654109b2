// Limits how much memory the hits of a result take (SearchRequest::text_bytes).
#pragma once

#include <cstddef>

namespace fahras::facade {

class SizeLimit {
 public:
  explicit SizeLimit(std::size_t bytes) : bytes_(bytes), left_(bytes) {}

  std::size_t left() const { return left_; }
  // Takes memory from the limit. It must be called before the memory is allocated. Throws
  // Error(usage) with the subject "text_bytes" if less is left.
  void take(std::size_t bytes);

 private:
  std::size_t bytes_;
  std::size_t left_;
};

}  // namespace fahras::facade
