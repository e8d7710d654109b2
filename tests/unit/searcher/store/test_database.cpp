#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include <fahras/error.h>
#include <store/database.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

namespace fahras::store {
namespace {

class DatabaseTest {
 protected:
  test::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_ / "fahras.db";
  Database database_{file_, Access::write};

  static std::string text_of(Statement row) { return row.next() ? std::string(row.text(0)) : "-"; }
  std::int64_t count() { return count_in(database_); }
  static std::int64_t count_in(Database& database) {
    Statement row = database.query("SELECT count(*) FROM words");
    row.next();
    return row.integer(0);
  }
};

std::string failure_of(const std::function<void()>& act, ErrorKind kind) {
  try {
    act();
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE_METHOD(DatabaseTest, "a database syncs its write-ahead log at each commit") {
  CHECK(text_of(database_.query("PRAGMA journal_mode")) == "wal");
  CHECK(text_of(database_.query("PRAGMA synchronous")) == "2");
}

TEST_CASE_METHOD(DatabaseTest, "values come back as they were bound") {
  database_.execute("CREATE TABLE words (a, b, c, d, e, f)");
  const std::string bytes("\0\xFF", 2);
  CHECK(database_.run("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?)", 7U, 1.5, "كتاب", Blob{bytes},
                      std::optional<int>(), std::string_view()) == 1);
  Statement row = database_.query("SELECT * FROM words");
  REQUIRE(row.next());
  CHECK(row.integer(0) == 7);
  CHECK(row.number(1) == 1.5);
  CHECK(row.text(2) == "كتاب");
  CHECK(row.blob(3) == bytes);
  CHECK(row.is_null(4));
  CHECK_FALSE(row.is_null(5));
  CHECK(row.text(5).empty());
  CHECK_FALSE(row.next());
}

TEST_CASE_METHOD(DatabaseTest, "a statement can be executed again with other values") {
  database_.execute("CREATE TABLE words (word TEXT)");
  Statement insert = database_.prepare("INSERT INTO words VALUES (?)");
  for (const char* word : {"a", "b", "c"}) {
    insert.bind_all(word);
    insert.run();
  }
  CHECK(count() == 3);
}

TEST_CASE_METHOD(DatabaseTest, "a transaction that is not committed is undone") {
  database_.execute("CREATE TABLE words (word TEXT)");
  {
    Transaction transaction(database_);
    database_.run("INSERT INTO words VALUES ('a')");
  }
  CHECK(count() == 0);
  Transaction transaction(database_);
  database_.run("INSERT INTO words VALUES ('a')");
  transaction.commit();
  CHECK(count() == 1);
}

TEST_CASE_METHOD(DatabaseTest, "a reader sees what was committed, and cannot write") {
  database_.execute("CREATE TABLE words (word TEXT)");
  Database reader(file_, Access::read);
  {
    Transaction transaction(database_);
    database_.run("INSERT INTO words VALUES ('a')");
    CHECK(count_in(reader) == 0);
    transaction.commit();
  }
  CHECK(count_in(reader) == 1);
  CHECK_THAT(failure_of([&] { reader.run("INSERT INTO words VALUES ('b')"); }, ErrorKind::internal),
             Catch::Contains("fahras.db: attempt to write a readonly database"));
}

TEST_CASE_METHOD(DatabaseTest, "a second writer waits for the first") {
  database_.execute("CREATE TABLE words (word TEXT)");
  auto transaction = std::make_unique<Transaction>(database_);
  std::thread second([this] {
    Database other(file_, Access::write);
    other.run("INSERT INTO words VALUES ('second')");
  });
  database_.run("INSERT INTO words VALUES ('first')");
  transaction->commit();
  second.join();
  CHECK(count() == 2);
}

TEST_CASE("a file that is no database, or does not exist, is an error that names it") {
  const test::TemporaryFolder folder;
  const auto file = folder / "x.db";
  CHECK_THAT(failure_of([&] { Database(file, Access::read); }, ErrorKind::index),
             Catch::Contains("x.db: does not exist"));
  CHECK_FALSE(std::filesystem::exists(file));
  test::write_file(file, std::string(5'000, 'x'));
  CHECK_THAT(failure_of([&] { Database(file, Access::write); }, ErrorKind::index),
             Catch::Contains("x.db: file is not a database"));
  CHECK_THAT(
      failure_of([&] { Database(folder / "no" / "x.db", Access::write); }, ErrorKind::internal),
      Catch::Contains("x.db: unable to open database file"));
}

}  // namespace fahras::store
