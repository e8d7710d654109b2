// Reads any bytes as a document of one format and makes articles of it. FAHRAS_FUZZ_READERS names
// the readers.
#include <string>

#include "article_checker.h"
#include "bad_input.h"
#include "byte_source.h"
#include "document.h"
#include "printable.h"
#include "promise.h"

namespace {

// The limit is small, so that inputs of the fuzzer's size exceed it.
constexpr std::size_t max_article_bytes = 2048;

void read_with(void (*reader)(const fahras::readers::Document&), std::string_view bytes,
               const fahras::readers::Options& options) {
  static fahras::fuzz::ArticleChecker checker;
  fahras::readers::MemorySource source{std::string(bytes)};
  fahras::readers::Stream stream(source);
  try {
    reader({stream, "file", options, checker});
  } catch (const fahras::readers::BadInput& bad) {
    checker.problem({"file", bad.line(), fahras::readers::printable(bad.what())});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fahras::fuzz::as_text(data, size);
  fahras::readers::Options options;
  fahras::readers::Options narrow;
  narrow.max_article_bytes = max_article_bytes;
  narrow.encoding = "windows-1256";
  narrow.titles = false;
  for (const auto reader : {FAHRAS_FUZZ_READERS}) {
    read_with(reader, bytes, options);
    read_with(reader, bytes, narrow);
  }
  return 0;
}
