#include <base/split.h>

#include <support/catch.h>

using namespace fahras::base;

using Pieces = std::vector<std::string_view>;

TEST_CASE("a text is split at every separator") {
  CHECK(split("a,,b", ",") == Pieces{"a", "", "b"});
  CHECK(split(",", ",") == Pieces{"", ""});
  CHECK(split("", ",") == Pieces{""});
  CHECK(split("قط، كلب", "، ") == Pieces{"قط", "كلب"});
}

TEST_CASE("a list is split and trimmed, and has no empty parts") {
  CHECK(split_list("a, b ,,\tc d", ",") == Pieces{"a", "b", "c d"});
  CHECK(split_list("", ",").empty());
  CHECK(split_list(" ,\t", ",").empty());
}

TEST_CASE("both ends are trimmed") {
  CHECK(trim(" \t ").empty());
  CHECK(trim("\ta b ") == "a b");
  CHECK(trim("/a/", "/") == "a");
}
