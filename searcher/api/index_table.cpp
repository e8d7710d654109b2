#include "index_table.h"

#include "task_rows.h"

namespace fahras::api {
namespace {

void move_row(store::Database& database, const std::string& from, const std::string& to) {
  database.run("UPDATE OR REPLACE indexes SET uid = ? WHERE uid = ?", to, from);
}

}  // namespace

IndexRow IndexTable::row(const std::string& uid) const {
  return data_.use([&](store::Database& database) {
    IndexRow found;
    auto row = database.query("SELECT primary_key, created FROM indexes WHERE uid = ?", uid);
    if (!row.next()) {
      found.primary_key = "id";
      return found;
    }
    if (!row.is_null(0)) found.primary_key = row.text(0);
    found.created = from_microseconds(row.integer(1));
    return found;
  });
}

bool IndexTable::has(const std::string& uid) const {
  return data_.use([&](store::Database& database) {
    return database.query("SELECT 1 FROM indexes WHERE uid = ?", uid).next();
  });
}

void IndexTable::put(const std::string& uid, const std::optional<std::string>& primary_key) {
  data_.use([&](store::Database& database) {
    database.run(
        "INSERT INTO indexes VALUES (?, ?, ?) "
        "ON CONFLICT (uid) DO UPDATE SET primary_key = excluded.primary_key",
        uid, primary_key, to_microseconds(current_time()));
  });
}

void IndexTable::remove(const std::string& uid) {
  data_.use(
      [&](store::Database& database) { database.run("DELETE FROM indexes WHERE uid = ?", uid); });
}

void IndexTable::rename(const std::string& from, const std::string& to) {
  data_.use([&](store::Database& database) { move_row(database, from, to); });
}

}  // namespace fahras::api
