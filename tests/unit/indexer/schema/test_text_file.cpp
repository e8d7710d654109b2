#include <fahras/error.h>
#include <schema/text_file.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using schema::read_text_file;

TEST_CASE("a text file is read up to its limit") {
  const test::TemporaryFolder folder;
  for (const char* text : {"", "12345"}) {
    test::write_file(folder / "file", text);
    CHECK(read_text_file(folder / "file", 5) == text);
  }
  CHECK_THROWS_WITH(read_text_file(folder / "file", 4),
                    Catch::EndsWith("file: larger than 4 bytes"));
  CHECK_THROWS_WITH(read_text_file("/dev/zero", 4), Catch::Contains("larger than 4 bytes"));
}

TEST_CASE("a text file that cannot be read is a usage error that names it") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(read_text_file(folder / "gone", 4), Catch::Contains("gone: cannot be read"));
  CHECK_THROWS_WITH(read_text_file(folder.path(), 4), Catch::Contains("cannot be read"));
  try {
    read_text_file(folder / "gone", 4);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
  }
}
