// Counts how often the code under test decompresses and encodes articles. The linker redirects the
// calls of zstd's function and of schema::encode_article() to this code (CMakeLists.txt, --wrap),
// so the code under test itself need not count.
#pragma once

#include <cstddef>

namespace fahras::test {

// The counts of the whole process, over all threads, since its start.
struct CountedCalls {
  std::size_t decompressed = 0;
  std::size_t encoded = 0;
};
CountedCalls counted_calls();

}  // namespace fahras::test
