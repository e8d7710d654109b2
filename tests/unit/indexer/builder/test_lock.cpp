#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>

#include <fahras/error.h>
#include <schema/folder_names.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "file_descriptor.h"
#include "lock.h"

using namespace fahras;

namespace {

namespace fs = std::filesystem;
using builder::FileDescriptor;

// Returns the error that another process gets when it wants to write; an empty string if it may
// write.
std::string error_elsewhere(const fs::path& index) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t other = ::fork();
  if (other == 0) {
    std::string message;
    try {
      const builder::WriterLock lock(index);
    } catch (const Error& error) {
      message = error.what();
    }
    ::_exit(::write(ends[1], message.data(), message.size()) < 0 ? 1 : 0);
  }
  ::close(ends[1]);
  std::array<char, 4096> text{};
  const ssize_t length = ::read(ends[0], text.data(), text.size());
  ::close(ends[0]);
  REQUIRE(::waitpid(other, nullptr, 0) == other);
  REQUIRE(length >= 0);
  return {text.data(), static_cast<std::size_t>(length)};
}

mode_t mode_of(const fs::path& file) {
  struct stat status = {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  return status.st_mode & ALLPERMS;
}

}  // namespace

TEST_CASE("a second writer gets an error that names the first one") {
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

TEST_CASE("another process gets the holder's number, whatever the file contains") {
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

TEST_CASE("the lock is released when its holder is destroyed") {
  const test::TemporaryFolder folder;
  { const builder::WriterLock lock(folder.path()); }
  CHECK_NOTHROW(builder::WriterLock(folder.path()));
}

TEST_CASE("the file of a killed writer does not lock the index") {
  const test::TemporaryFolder folder;
  test::write_file(folder / schema::lock_file, "123456789012345678901234567890");
  const builder::WriterLock lock(folder.path());
  CHECK(test::read_file(folder / schema::lock_file) == std::to_string(::getpid()));
}

TEST_CASE("a lock remains when the process closes other descriptors of its file") {
  const test::TemporaryFolder folder;
  const builder::WriterLock lock(folder.path());
  test::read_file(folder / schema::lock_file);
  CHECK_THROWS_WITH(builder::WriterLock(folder.path()), Catch::Contains("is writing"));
  CHECK_THAT(error_elsewhere(folder.path()),
             Catch::Contains("process " + std::to_string(::getpid()) + " "));
}

TEST_CASE(
    "another kind of lock on the file does not block a writer, if the system distinguishes the "
    "kinds") {
  const test::TemporaryFolder folder;
  { const builder::WriterLock lock(folder.path()); }
  const FileDescriptor other(::open((folder / schema::lock_file).c_str(), O_RDONLY));
  REQUIRE(::flock(other.get(), LOCK_EX | LOCK_NB) == 0);
  CHECK_NOTHROW(builder::WriterLock(folder.path()));
}

TEST_CASE("a writer of an older version blocks others and is named") {
  const test::TemporaryFolder folder;
  { const builder::WriterLock lock(folder.path()); }
  const FileDescriptor older(::open((folder / schema::lock_file).c_str(), O_RDWR));
  struct flock whole = {};
  whole.l_type = F_WRLCK;
  REQUIRE(::fcntl(older.get(), F_SETLK, &whole) == 0);
  CHECK_THAT(error_elsewhere(folder.path()),
             Catch::Contains("process " + std::to_string(::getpid()) + " "));
}

TEST_CASE("only users who may write the file can open and lock it") {
  const test::TemporaryFolder folder;
  const mode_t before = ::umask(0);
  { const builder::WriterLock lock(folder / "all"); }
  ::umask(022);
  { const builder::WriterLock lock(folder / "own"); }
  ::umask(before);
  CHECK(mode_of(folder / "all/LOCK") == 0620);
  CHECK(mode_of(folder / "own/LOCK") == 0600);
  REQUIRE(::chmod((folder / "own/LOCK").c_str(), 0666) == 0);
  { const builder::WriterLock lock(folder / "own"); }
  CHECK(mode_of(folder / "own/LOCK") == 0620);
}

TEST_CASE("a lock fails if its folder is replaced") {
  const test::TemporaryFolder folder;
  const builder::WriterLock lock(folder / "index");
  CHECK_NOTHROW(lock.check_place());
  fs::rename(folder / "index", folder / "away");
  CHECK_THROWS_WITH(lock.check_place(), Catch::Contains("replaced"));
  const builder::WriterLock other(folder / "index");
  CHECK_THROWS_WITH(lock.check_place(), Catch::Contains("replaced"));
  CHECK_NOTHROW(other.check_place());
}

TEST_CASE("no folder is created if that is not allowed") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(builder::WriterLock(folder / "none", builder::MayCreate::no), Error);
  CHECK_FALSE(fs::exists(folder / "none"));
}

TEST_CASE("a program that inherits the lock holds it") {
  const test::TemporaryFolder folder;
  pid_t other = 0;
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  {
    const builder::WriterLock lock(folder.path());
    lock.pass_on();
    other = ::fork();
    if (other == 0) {
      ::close(ends[1]);
      ::dup2(ends[0], STDIN_FILENO);
      ::execlp("cat", "cat", nullptr);
      ::_exit(1);
    }
    ::close(ends[0]);
  }
  CHECK_THROWS_WITH(builder::WriterLock(folder.path()),
                    Catch::Contains("process " + std::to_string(::getpid()) + " "));
  ::close(ends[1]);
  REQUIRE(::waitpid(other, nullptr, 0) == other);
  CHECK_NOTHROW(builder::WriterLock(folder.path()));
}
