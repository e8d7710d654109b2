#include "key_table.h"

#include <array>
#include <chrono>
#include <string>

#include <base/split.h>
#include <fmt/format.h>
#include <keys/uuid.h>
#include <store/parts.h>

namespace fahras::keys {
namespace {

constexpr std::string_view part = "keys";

// Lists are texts that are joined by spaces, which neither actions nor patterns contain. Times are
// microseconds since 1970.
constexpr std::array<std::string_view, 1> steps = {
    "CREATE TABLE keys(number INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT, "
    "description TEXT, actions TEXT NOT NULL, indexes TEXT NOT NULL, expires INTEGER, "
    "created INTEGER NOT NULL, updated INTEGER NOT NULL)"};

std::int64_t number_of(Time time) {
  return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

Time time_of(std::int64_t number) { return Time(std::chrono::microseconds(number)); }

std::optional<std::string> text_or_null(const store::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return std::string(row.text(column));
}

std::vector<std::string> names_in(std::string_view list) {
  const auto names = base::split_list(list, " ");
  return {names.begin(), names.end()};
}

Key key_of(const store::Statement& row) {
  Key key;
  key.uid = row.text(0);
  key.name = text_or_null(row, 1);
  key.description = text_or_null(row, 2);
  key.actions = names_in(row.text(3));
  key.indexes = names_in(row.text(4));
  if (!row.is_null(5)) key.expires = time_of(row.integer(5));
  key.created = time_of(row.integer(6));
  key.updated = time_of(row.integer(7));
  return key;
}

void insert(store::Database& database, const Key& key) {
  std::optional<std::int64_t> expires;
  if (key.expires) expires = number_of(*key.expires);
  database.run(
      "INSERT INTO keys(uid, name, description, actions, indexes, expires, created, updated) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      key.uid, key.name, key.description, fmt::format("{}", fmt::join(key.actions, " ")),
      fmt::format("{}", fmt::join(key.indexes, " ")), expires, number_of(key.created),
      number_of(key.updated));
}

}  // namespace

// The default keys are added to an empty table, as a service without keys could not be managed but
// with the master key.
KeyTable::KeyTable(const std::filesystem::path& file) : database_(file, store::Access::write) {
  store::migrate(database_, part, steps);
  store::Transaction transaction(database_);
  if (database_.query("SELECT 1 FROM keys").next()) return;
  const Time now = current_time();
  insert(database_, default_admin_key(random_uuid(), now));
  insert(database_, default_search_key(random_uuid(), now));
  transaction.commit();
}

std::vector<Key> KeyTable::read() {
  std::vector<Key> keys;
  auto rows = database_.query(
      "SELECT uid, name, description, actions, indexes, expires, created, updated FROM keys "
      "ORDER BY created DESC, number DESC");
  while (rows.next()) keys.push_back(key_of(rows));
  return keys;
}

void KeyTable::add(const Key& key) { insert(database_, key); }

void KeyTable::update(const Key& key) {
  database_.run("UPDATE keys SET name = ?, description = ?, updated = ? WHERE uid = ?", key.name,
                key.description, number_of(key.updated), key.uid);
}

void KeyTable::remove(std::string_view uid) {
  database_.run("DELETE FROM keys WHERE uid = ?", uid);
}

}  // namespace fahras::keys
