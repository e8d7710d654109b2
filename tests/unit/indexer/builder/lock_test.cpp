#include <sys/wait.h>
#include <unistd.h>

#include <fahras/error.h>
#include <schema/folder_names.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "lock.h"

using namespace fahras;

TEST_CASE("a second writer is told who the first one is") {
  const test::TemporaryFolder folder;
  const builder::WriterLock lock(folder.path());
  try {
    const builder::WriterLock second(folder.path());
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::internal);
    CHECK_THAT(error.what(), Catch::Contains("process " + std::to_string(::getpid()) + " "));
  }
}

TEST_CASE("another process is told the holder, whatever the file says") {
  const test::TemporaryFolder folder;
  const builder::WriterLock lock(folder.path());
  const pid_t other = ::fork();
  if (other == 0) {
    test::write_file(folder / schema::lock_file, "4711");
    try {
      const builder::WriterLock second(folder.path());
    } catch (const Error& error) {
      const std::string holder = "process " + std::to_string(::getppid()) + " ";
      ::_exit(std::string(error.what()).find(holder) == std::string::npos ? 1 : 0);
    }
    ::_exit(2);
  }
  int status = 0;
  REQUIRE(::waitpid(other, &status, 0) == other);
  CHECK(status == 0);
}

TEST_CASE("the lock goes with its holder") {
  const test::TemporaryFolder folder;
  { const builder::WriterLock lock(folder.path()); }
  CHECK_NOTHROW(builder::WriterLock(folder.path()));
}

TEST_CASE("the file that a killed writer left locks nothing") {
  const test::TemporaryFolder folder;
  test::write_file(folder / schema::lock_file, "123456789012345678901234567890");
  const builder::WriterLock lock(folder.path());
  CHECK(test::read_file(folder / schema::lock_file) == std::to_string(::getpid()));
}
