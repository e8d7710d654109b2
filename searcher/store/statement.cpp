#include <store/statement.h>

#include <utility>

#include <sqlite3.h>

#include "failure.h"

namespace fahras::store {

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement::Statement(Statement&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

void Statement::check(int result) const {
  if (result == SQLITE_OK) return;
  sqlite3* const database = sqlite3_db_handle(handle_);
  const char* const file = sqlite3_db_filename(database, "main");
  throw_failure(database, file == nullptr ? "" : file);
}

void Statement::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(handle_, parameter, value));
}

void Statement::bind(int parameter, double value) {
  check(sqlite3_bind_double(handle_, parameter, value));
}

// A null pointer would be bound as NULL, but an empty view is an empty text.
void Statement::bind(int parameter, std::string_view value) {
  const char* const data = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(handle_, parameter, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, const Blob& value) {
  const char* const data = value.bytes.data() == nullptr ? "" : value.bytes.data();
  check(sqlite3_bind_blob64(handle_, parameter, data, value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::nullptr_t) {
  check(sqlite3_bind_null(handle_, parameter));
}

bool Statement::next() {
  const int result = sqlite3_step(handle_);
  if (result == SQLITE_ROW) return true;
  const int outcome = sqlite3_reset(handle_);
  check(result == SQLITE_DONE ? SQLITE_OK : outcome);
  return false;
}

void Statement::run() {
  while (next()) {
  }
}

void Statement::reset() { sqlite3_reset(handle_); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

double Statement::number(int column) const { return sqlite3_column_double(handle_, column); }

std::string_view Statement::text(int column) const {
  const void* const bytes = sqlite3_column_text(handle_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::string_view Statement::blob(int column) const {
  const void* const bytes = sqlite3_column_blob(handle_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

}  // namespace fahras::store
