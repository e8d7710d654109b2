#include <unistd.h>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "folder.h"
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

TEST_CASE("the lock goes with its holder") {
  const test::TemporaryFolder folder;
  { const builder::WriterLock lock(folder.path()); }
  CHECK_NOTHROW(builder::WriterLock(folder.path()));
}

TEST_CASE("the file that a killed writer left locks nothing") {
  const test::TemporaryFolder folder;
  test::write_file(folder / builder::lock_file, "123456789012345678901234567890");
  const builder::WriterLock lock(folder.path());
  CHECK(test::read_file(folder / builder::lock_file) == std::to_string(::getpid()));
}
