#include "line_reader.h"

#include <support/catch.h>

#include <string>
#include <vector>

using namespace fahras::readers;

namespace {

struct Lines {
  std::vector<std::string> lines;
  std::vector<std::uint64_t> too_long;
};

Lines read_lines(std::string text, std::size_t limit = 1000) {
  MemorySource memory(std::move(text));
  Stream stream(memory);
  LineReader reader(stream, limit);
  Lines result;
  for (std::string_view line; reader.next(line);) {
    result.lines.emplace_back(line);
    if (reader.too_long()) result.too_long.push_back(reader.number());
  }
  return result;
}

// An endless line that is never kept in memory.
class Flood final : public ByteSource {
 public:
  std::size_t read(char* to, std::size_t size) override {
    const std::size_t got = std::min(size, left_);
    std::fill_n(to, got, 'x');
    left_ -= got;
    return got;
  }

 private:
  std::size_t left_ = std::size_t{256} << 20;
};

}  // namespace

TEST_CASE("lines are separated by line feeds") {
  CHECK(read_lines("a\nb\n\nc").lines == std::vector<std::string>{"a", "b", "", "c"});
  CHECK(read_lines("a\n").lines == std::vector<std::string>{"a"});
  CHECK(read_lines("").lines.empty());
}

TEST_CASE("a line over the limit is skipped, and the next one is read") {
  const Lines result = read_lines("short\n" + std::string(1001, 'x') + "\nafter\n");
  CHECK(result.lines == std::vector<std::string>{"short", "", "after"});
  CHECK(result.too_long == std::vector<std::uint64_t>{2});
}

TEST_CASE("a line of exactly the limit is read") {
  CHECK(read_lines(std::string(1000, 'x') + "\n").too_long.empty());
}

TEST_CASE("lines longer than the window are joined") {
  const std::string line(3'000'000, 'y');
  const Lines result = read_lines("a\n" + line + "\nb", 4'000'000);
  REQUIRE(result.lines.size() == 3);
  CHECK(result.lines[1] == line);
  CHECK(result.lines[2] == "b");
}

TEST_CASE("a line of 256 MB is too long and is not kept in memory") {
  Flood flood;
  Stream stream(flood);
  LineReader reader(stream, std::size_t{1} << 20);
  std::string_view line;
  CHECK(reader.next(line));
  CHECK(reader.too_long());
  CHECK(line.empty());
  CHECK_FALSE(reader.next(line));
}
