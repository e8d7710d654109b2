// How often the code under test decompresses and encodes articles. The linker leads the calls of
// zstd's function and of schema::encode_article() through here (CMakeLists.txt, --wrap), so that
// nothing in the code itself counts.
#pragma once

#include <cstddef>

namespace fahras::test {

// Counts of the whole process, over all threads, since it was started.
struct CountedCalls {
  std::size_t decompressed = 0;
  std::size_t encoded = 0;
};
CountedCalls counted_calls();

}  // namespace fahras::test
