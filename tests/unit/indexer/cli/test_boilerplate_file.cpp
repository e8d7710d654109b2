#include "boilerplate_file.h"

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::indexer_cli;

namespace {

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  read_boilerplate(file, lines);
  return lines;
}

}  // namespace

TEST_CASE("a file of boilerplate is read without blank lines and carriage returns") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "lines", "شاركها.\r\n\nتابعونا");
  CHECK(lines_of(folder / "lines") == std::vector<std::string>{"شاركها.", "تابعونا"});
  test::write_file(folder / "none", "");
  CHECK(lines_of(folder / "none").empty());
}

TEST_CASE("a file of boilerplate that is too large is refused") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(lines_of("/dev/zero"),
                    Catch::Contains("/dev/zero") && Catch::Contains("1048576 bytes"));
  const std::string most(max_boilerplate_bytes, 'x');
  test::write_file(folder / "most", most);
  CHECK(lines_of(folder / "most").size() == 1);
  test::write_file(folder / "more", most + "x");
  CHECK_THROWS_AS(lines_of(folder / "more"), Error);
}

TEST_CASE("an error names the file of boilerplate that cannot be read") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(lines_of(folder / "gone"), Catch::Contains("gone: cannot be read"));
  CHECK_THROWS_WITH(lines_of(folder.path()), Catch::Contains("cannot be read"));
}

TEST_CASE("an error names the line that is not UTF-8") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "lines", "شاركها\n\n\xCA\xC7\xC8\xDA\n");
  CHECK_THROWS_WITH(lines_of(folder / "lines"), Catch::Contains("lines:3: not UTF-8"));
}
