#include "json_splitter.h"

#include <support/catch.h>

#include <string>
#include <vector>

using namespace fahras::readers;

namespace {

std::vector<std::string> split(std::string json, std::size_t limit = 1000) {
  MemorySource memory(std::move(json));
  Stream stream(memory);
  JsonSplitter splitter(stream, limit);
  std::vector<std::string> records;
  for (std::string record; splitter.next(record);) {
    records.push_back(splitter.too_long() ? "(too long)" : record);
  }
  return records;
}

}  // namespace

TEST_CASE("elements of an array and consecutive objects are records") {
  CHECK(split(R"([{"a":1},{"b":2}])") == std::vector<std::string>{R"({"a":1})", R"({"b":2})"});
  CHECK(split("{\"a\":1}\n{\"b\":2}") == std::vector<std::string>{R"({"a":1})", R"({"b":2})"});
  CHECK(split("[]").empty());
}

TEST_CASE("brackets and quotes in strings are ignored") {
  const std::string record = R"({"a":"}]{\"\\","b":[{"c":"\\\""}]})";
  CHECK(split("[" + record + ", " + record + "]") == std::vector<std::string>{record, record});
}

TEST_CASE("a record over the limit is not kept, and the next one is read") {
  const std::string large = R"({"a":")" + std::string(2000, 'x') + "\"}";
  CHECK(split("[" + large + R"(,{"b":2}])") ==
        std::vector<std::string>{"(too long)", R"({"b":2})"});
}

TEST_CASE("records have the line in which they begin") {
  MemorySource memory("[\n{\"a\":\n1},\n\n{\"b\":2}]");
  Stream stream(memory);
  JsonSplitter splitter(stream, 100);
  std::string record;
  REQUIRE(splitter.next(record));
  CHECK(splitter.line() == 2);
  REQUIRE(splitter.next(record));
  CHECK(splitter.line() == 5);
  CHECK_FALSE(splitter.next(record));
}

TEST_CASE("text between records is detected") {
  MemorySource memory("{\"a\":1} oops {\"b\":2}");
  Stream stream(memory);
  JsonSplitter splitter(stream, 100);
  std::string record;
  CHECK(splitter.next(record));
  CHECK(splitter.stray().empty());
  CHECK(splitter.next(record));
  CHECK_THAT(splitter.stray(), Catch::Contains("oops"));
  CHECK_FALSE(splitter.next(record));
  CHECK(splitter.stray().empty());
}
