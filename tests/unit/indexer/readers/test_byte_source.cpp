#include "byte_source.h"

#include <support/catch.h>

#include "bad_input.h"
#include "reading.h"

using namespace fahras::readers;

TEST_CASE("a file is read and its bytes are counted") {
  const Folder folder;
  const std::string file = folder.write("a", std::string(600'000, 'x'));
  std::size_t counted = 0;
  FileSource source(file, [&](std::size_t bytes) { counted += bytes; });
  CHECK(Stream(source).read_all(1'000'000).size() == 600'000);
  CHECK(counted == 600'000);
}

TEST_CASE("a missing file is reported as missing") {
  CHECK_THROWS_WITH(FileSource("/no/such/file", [](std::size_t) {}),
                    "cannot be opened: No such file or directory");
}

TEST_CASE("a folder cannot be read as a file") {
  const Folder folder;
  FileSource source(folder.path(), [](std::size_t) {});
  char byte = 0;
  CHECK_THROWS_AS(source.read(&byte, 1), BadInput);
}

TEST_CASE("bytes that were peeked at are still read") {
  MemorySource memory("hello world");
  Stream stream(memory);
  CHECK(stream.peek(5).substr(0, 5) == "hello");
  CHECK(stream.peek(100) == "hello world");
  stream.skip(6);
  CHECK(stream.read_all(100) == "world");
  CHECK(stream.window().empty());
}

TEST_CASE("read_all stops at its limit") {
  MemorySource memory(std::string(1000, 'x'));
  Stream stream(memory);
  CHECK_THROWS_AS(stream.read_all(999), BadInput);
}

TEST_CASE("peeking beyond the window enlarges it") {
  MemorySource memory(std::string(2'000'000, 'x'));
  Stream stream(memory);
  CHECK(stream.peek(1'500'000).size() >= 1'500'000);
  CHECK(stream.read_all(2'000'000).size() == 2'000'000);
}
