#include "data_store.h"

#include <array>
#include <string_view>

#include <fahras/error.h>
#include <fmt/format.h>
#include <store/parts.h>

namespace fahras::api {
namespace {

constexpr std::string_view task_part = "tasks";

// `target` is the uid of the index that a task is about, or empty. Times are microseconds since
// 1970; a status is a number of TaskStatus. Numbers of tasks and batches come from `counters`, so
// that none is used again after its task was deleted.
constexpr std::array<std::string_view, 1> steps = {R"(
CREATE TABLE counters (name TEXT PRIMARY KEY, next INTEGER NOT NULL);
INSERT INTO counters VALUES ('task', 0), ('batch', 0);
CREATE TABLE tasks (
  uid INTEGER PRIMARY KEY, batch INTEGER, target TEXT NOT NULL, type TEXT NOT NULL,
  status INTEGER NOT NULL, details TEXT NOT NULL, error_code TEXT, error TEXT,
  canceled_by INTEGER, metadata TEXT, enqueued INTEGER NOT NULL, started INTEGER,
  finished INTEGER, retried INTEGER NOT NULL, joins INTEGER NOT NULL, bytes INTEGER NOT NULL);
CREATE INDEX tasks_by_status ON tasks (status, target, uid);
CREATE INDEX tasks_by_batch ON tasks (batch);
CREATE TABLE works (
  task INTEGER PRIMARY KEY REFERENCES tasks ON DELETE CASCADE,
  what TEXT NOT NULL, documents BLOB NOT NULL);
CREATE TABLE indexes (
  uid TEXT PRIMARY KEY, primary_key TEXT, created INTEGER NOT NULL);
CREATE TABLE named_values (name TEXT PRIMARY KEY, value TEXT NOT NULL);
)"};

void check_version(store::Database& database) {
  const int version = store::part_version(database, task_part);
  if (static_cast<std::size_t>(version) == steps.size()) return;
  throw Error(ErrorKind::index,
              fmt::format("{}: its {} have version {}, and this version of Fahras reads version "
                          "{}: start a writable service of the same version first",
                          database.file().string(), task_part, version, steps.size()));
}

}  // namespace

DataStore::DataStore() : DataStore(":memory:", store::Access::write) {}

DataStore::DataStore(const std::filesystem::path& file, store::Access access)
    : database_(file, access) {
  if (access == store::Access::write)
    store::migrate(database_, task_part, steps);
  else
    check_version(database_);
}

std::optional<std::string> DataStore::value(const std::string& name) const {
  return use([&](store::Database& database) -> std::optional<std::string> {
    auto row = database.query("SELECT value FROM named_values WHERE name = ?", name);
    if (!row.next()) return std::nullopt;
    return std::string(row.text(0));
  });
}

void DataStore::set_value(const std::string& name, const std::string& value) {
  use([&](store::Database& database) {
    database.run("INSERT OR REPLACE INTO named_values VALUES (?, ?)", name, value);
  });
}

}  // namespace fahras::api
