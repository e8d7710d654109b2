#include <format/terminal.h>
#include <support/catch.h>

using fahras::Mark;
using fahras::format::clean;
using fahras::format::highlight;

TEST_CASE("clean leaves text with its diacritics as it is") {
  CHECK(clean("الضَّماناتُ الأمنيّة") == "الضَّماناتُ الأمنيّة");
}

TEST_CASE("clean takes out what steers a terminal") {
  CHECK(clean("a\033[31mb") == "a[31mb");
  CHECK(clean("a\u009B31mb") == "a31mb");
  CHECK(clean("a\nb\tc\r") == "a b c ");
  CHECK(clean(std::string_view("a\0b\a\x7F", 5)) == "ab");
  CHECK(clean("a\u2028b") == "ab");
}

TEST_CASE("clean takes out direction overrides, embeddings and isolates") {
  CHECK(clean("\u202Eabc\u202C\u2067d\u2069") == "abcd");
}

TEST_CASE("clean shows bytes that are no UTF-8 as U+FFFD") { CHECK(clean("a\xFFz") == "a\uFFFDz"); }

TEST_CASE("highlight puts marks around what they mark") {
  CHECK(highlight("ab cd ef", 0, {{3, 5}}, "<", ">") == "ab <cd> ef");
  CHECK(highlight("ab cd ef", 0, {{0, 2}, {6, 8}}, "<", ">") == "<ab> cd <ef>");
}

TEST_CASE("highlight counts marks from the start of the stored text") {
  CHECK(highlight("cd ef", 3, {{0, 2}, {3, 5}}, "<", ">") == "<cd> ef");
}

TEST_CASE("highlight cuts marks that stand half or wholly outside") {
  CHECK(highlight("cd", 3, {{0, 4}, {4, 9}, {9, 10}}, "<", ">") == "<c><d>");
}
