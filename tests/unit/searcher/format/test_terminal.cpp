#include <format/terminal.h>
#include <support/catch.h>

using fahras::Mark;
using fahras::format::highlight;

TEST_CASE("highlight surrounds marked text with escape sequences") {
  CHECK(highlight("ab cd ef", 0, {{3, 5}}, "<", ">") == "ab <cd> ef");
  CHECK(highlight("ab cd ef", 0, {{0, 2}, {6, 8}}, "<", ">") == "<ab> cd <ef>");
}

TEST_CASE("highlight counts offsets from the start of the stored text") {
  CHECK(highlight("cd ef", 3, {{0, 2}, {3, 5}}, "<", ">") == "<cd> ef");
}

TEST_CASE("highlight clips marks that are partly or completely outside") {
  CHECK(highlight("cd", 3, {{0, 4}, {4, 9}, {9, 10}}, "<", ">") == "<c><d>");
}

TEST_CASE("highlight removes terminal controls between marks and inside them") {
  CHECK(highlight("a\033[2Jb\u202Ec \u009Bd", 0, {{0, 5}}, "<", ">") == "<a[2J>bc d");
}

TEST_CASE("highlight does not join the halves of a split character") {
  CHECK(highlight("a\u009Bb", 0, {{0, 2}}, "<", ">") == "<a\uFFFD>\uFFFDb");
}
