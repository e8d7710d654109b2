#include <format/terminal.h>
#include <support/catch.h>

using fahras::Mark;
using fahras::format::highlight;

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

TEST_CASE("highlight leaves out what steers a terminal, between marks and in them") {
  CHECK(highlight("a\033[2Jb\u202Ec \u009Bd", 0, {{0, 5}}, "<", ">") == "<a[2J>bc d");
}

TEST_CASE("highlight never puts the halves of a character together again") {
  CHECK(highlight("a\u009Bb", 0, {{0, 2}}, "<", ">") == "<a\uFFFD>\uFFFDb");
}
