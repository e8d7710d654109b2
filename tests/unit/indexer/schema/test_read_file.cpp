#include <sys/stat.h>

#include <fahras/error.h>
#include <schema/read_file.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;

TEST_CASE("a file is read completely, even if it is empty") {
  const test::TemporaryFolder folder;
  for (const std::size_t size : {0, 1, 4096, 10'000}) {
    const std::string content(size, '\0');
    test::write_file(folder / "file", content);
    CHECK(schema::read_file(folder / "file") == content);
  }
}

TEST_CASE("a file that cannot be read is an index error that names it and the reason") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(schema::read_file(folder / "gone"), Catch::Matches(".*gone.*No such file.*"));
  CHECK_THROWS_WITH(schema::read_file(folder.path()), Catch::Contains("Is a directory"));
  REQUIRE(::mkfifo((folder / "pipe").c_str(), S_IRUSR | S_IWUSR) == 0);
  for (const auto& endless : {folder / "pipe", std::filesystem::path("/dev/zero")})
    CHECK_THROWS_WITH(schema::read_file(endless), Catch::Contains("is a pipe or a device"));
}
