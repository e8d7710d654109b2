#include "size_limit.h"

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::facade {

void SizeLimit::take(std::size_t bytes) {
  if (bytes > left_) {
    throw Error(ErrorKind::usage, "text_bytes",
                fmt::format("the texts of the hits, with marks and evidence, take more "
                            "than {} bytes",
                            bytes_));
  }
  left_ -= bytes;
}

}  // namespace fahras::facade
