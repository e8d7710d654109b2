#include "ids_to_remove.h"

#include <sstream>

#include <fahras/error.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::indexer_cli;

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(const Ids& operands, const std::string& text) {
  std::istringstream in(text);
  return ids_to_remove(operands, in);
}

// A stream that repeats the same few bytes without end.
class Endless : public std::streambuf {
 public:
  explicit Endless(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t rounds() const { return rounds_; }

 private:
  int_type underflow() override {
    ++rounds_;
    setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size());
    return traits_type::to_int_type(bytes_.front());
  }
  std::string bytes_;
  std::size_t rounds_ = 0;
};

}  // namespace

TEST_CASE("ids are operands, and a dash stands for lines of standard input") {
  CHECK(ids_of({"a", "b"}, "c\n") == Ids{"a", "b"});
  CHECK(ids_of({"a", "-", "b"}, "c\r\n\nd e") == Ids{"a", "c", "d e", "b"});
  CHECK(ids_of({"-"}, "").empty());
}

TEST_CASE("an id may have at most 240 bytes") {
  const std::string longest(240, 'x');
  CHECK(ids_of({longest, "-"}, longest + "\r\n" + longest) == Ids{longest, longest, longest});
  CHECK_THROWS_WITH(ids_of({"-"}, "a\n\n" + longest + "x\nb\n"), Catch::Contains("line 3"));
  CHECK_THROWS_WITH(ids_of({"-"}, longest + "xyz"), Catch::Contains("line 1"));
  CHECK_THROWS_WITH(ids_of({longest + "x"}, ""), Catch::Contains("240 bytes"));
}

TEST_CASE("too many ids are an error") {
  for (const char* bytes : {"y\n", "\n", "y"}) {
    Endless endless(bytes);
    std::istream in(&endless);
    CHECK_THROWS_AS(ids_to_remove({"-"}, in), Error);
    CHECK(endless.rounds() <= 2 * (max_ids_to_remove + 1));
  }
}
