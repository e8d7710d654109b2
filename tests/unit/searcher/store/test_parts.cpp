#include <array>
#include <string_view>

#include <fahras/error.h>
#include <store/parts.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

namespace fahras::store {
namespace {

constexpr std::array<std::string_view, 2> steps = {
    "CREATE TABLE tasks (uid INTEGER); CREATE TABLE more (uid INTEGER)",
    "ALTER TABLE tasks ADD COLUMN name TEXT",
};

}  // namespace

TEST_CASE("only the missing steps of a part are executed") {
  const test::TemporaryFolder folder;
  Database database(folder / "x.db", Access::write);
  CHECK(part_version(database, "tasks") == 0);
  migrate(database, "tasks", std::span(steps).first(1));
  CHECK(part_version(database, "tasks") == 1);
  database.run("INSERT INTO tasks(uid) VALUES (1)");
  migrate(database, "tasks", steps);
  migrate(database, "tasks", steps);
  CHECK(part_version(database, "tasks") == 2);
  CHECK(database.query("SELECT uid, name FROM tasks").next());
  CHECK(part_version(database, "keys") == 0);
}

TEST_CASE("a step that fails leaves the part as it was") {
  const test::TemporaryFolder folder;
  Database database(folder / "x.db", Access::write);
  constexpr std::array<std::string_view, 2> bad = {"CREATE TABLE a (b)", "no SQL"};
  CHECK_THROWS_AS(migrate(database, "tasks", bad), Error);
  CHECK(part_version(database, "tasks") == 0);
  CHECK_FALSE(database.query("SELECT 1 FROM sqlite_master WHERE name = 'a'").next());
}

TEST_CASE("a part of a newer version is refused") {
  const test::TemporaryFolder folder;
  Database database(folder / "x.db", Access::write);
  migrate(database, "tasks", steps);
  try {
    migrate(database, "tasks", std::span(steps).first(1));
    FAIL();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK_THAT(error.what(), Catch::Contains("x.db: its tasks have version 2"));
  }
}

}  // namespace fahras::store
