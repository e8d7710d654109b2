// How much memory the hits of a result may take: SearchRequest::text_bytes.
#pragma once

#include <cstddef>

namespace fahras::facade {

class SizeLimit {
 public:
  explicit SizeLimit(std::size_t bytes) : bytes_(bytes), left_(bytes) {}

  std::size_t left() const { return left_; }
  // To be called before the memory is taken. Throws Error(usage) "text_bytes: …" if there is not so
  // much left.
  void take(std::size_t bytes);

 private:
  std::size_t bytes_;
  std::size_t left_;
};

}  // namespace fahras::facade
