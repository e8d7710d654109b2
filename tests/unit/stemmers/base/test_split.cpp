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

TEST_CASE("words stand between runs of white space") {
  CHECK(split_words(" a \t\r\nكلمة\v\fb") == Pieces{"a", "كلمة", "b"});
  CHECK(split_words(" \n").empty());
  CHECK(split_words("").empty());
}

TEST_CASE("lines are taken one by one, without an empty one at the end") {
  std::string_view text = "a\n\nb\r\nc";
  Pieces lines;
  while (!text.empty()) lines.push_back(take_line(text));
  CHECK(lines == Pieces{"a", "", "b\r", "c"});
  text = "a\n";
  CHECK(take_line(text) == "a");
  CHECK(text.empty());
  CHECK(take_line(text).empty());
}

TEST_CASE("a piece ends before any of the separators") {
  std::string_view text = "a-b_-c";
  Pieces pieces;
  while (!text.empty()) pieces.push_back(take_until(text, "_-"));
  CHECK(pieces == Pieces{"a", "b", "", "c"});
  text = "كلمة،";
  CHECK(take_until(text, " ") == "كلمة،");
  CHECK(text.empty());
}

TEST_CASE("both ends are trimmed") {
  CHECK(trim(" \t ").empty());
  CHECK(trim("\ta b ") == "a b");
  CHECK(trim("/a/", "/") == "a");
}
