#include "counted_calls.h"

#include <atomic>
#include <string>

#include <schema/article.h>
#include <zstd.h>

namespace {

std::atomic<std::size_t> decompressed{0};
std::atomic<std::size_t> encoded{0};

}  // namespace

// The linker prescribes the names: __wrap_X is called instead of X, and __real_X is X itself.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {
decltype(ZSTD_decompress_usingDDict) __real_ZSTD_decompress_usingDDict;

std::size_t __wrap_ZSTD_decompress_usingDDict(ZSTD_DCtx* context, void* to, std::size_t capacity,
                                              const void* from, std::size_t size,
                                              const ZSTD_DDict* dictionary) {
  ++decompressed;
  return __real_ZSTD_decompress_usingDDict(context, to, capacity, from, size, dictionary);
}
}
// NOLINTEND(bugprone-reserved-identifier)

namespace fahras::test {

std::string real_encode_article(const schema::Article& article) __asm__(
    "__real__ZN6fahras6schema14encode_articleB5cxx11ERKNS0_7ArticleE");
std::string wrapped_encode_article(const schema::Article& article) __asm__(
    "__wrap__ZN6fahras6schema14encode_articleB5cxx11ERKNS0_7ArticleE");

std::string wrapped_encode_article(const schema::Article& article) {
  ++encoded;
  return real_encode_article(article);
}

CountedCalls counted_calls() { return {decompressed, encoded}; }

}  // namespace fahras::test
