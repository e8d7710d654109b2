// The checks of all fuzz targets. A broken promise is a crash for libFuzzer.
#pragma once

#include <base/utf8.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fahras::fuzz {

inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Whether a character begins or the text ends at `offset`.
inline bool is_boundary(std::string_view text, std::size_t offset) {
  return offset == text.size() || (offset < text.size() && !base::is_continuation(text[offset]));
}

}  // namespace fahras::fuzz
