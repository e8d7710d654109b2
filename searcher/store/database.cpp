#include <store/database.h>

#include <utility>

#include <sqlite3.h>

#include <fahras/error.h>
#include <fmt/format.h>

#include "failure.h"

namespace fahras::store {
namespace {

constexpr int busy_timeout_ms = 10'000;

// WAL lets readers and the writer work side by side; FULL syncs the log at each commit.
constexpr const char* writer_settings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON";

int open_flags(Access access) {
  return access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

bool is_damage(int result) { return result == SQLITE_CORRUPT || result == SQLITE_NOTADB; }

}  // namespace

void throw_failure(sqlite3* handle, const std::string& file) {
  const int result = sqlite3_errcode(handle);
  const std::string reason =
      result == SQLITE_BUSY ? "another process is writing to the database" : sqlite3_errmsg(handle);
  throw Error(is_damage(result) ? ErrorKind::index : ErrorKind::internal,
              fmt::format("{}: {}", file, reason));
}

Database::Database(std::filesystem::path file, Access access)
    : file_(std::move(file)), access_(access) {
  if (access == Access::read && !std::filesystem::exists(file_))
    throw Error(ErrorKind::index, fmt::format("{}: does not exist", file_.string()));
  const int flags = open_flags(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  try {
    if (sqlite3_open_v2(file_.c_str(), &handle_, flags, nullptr) != SQLITE_OK) fail();
    sqlite3_busy_timeout(handle_, busy_timeout_ms);
    if (access == Access::write) execute(writer_settings);
  } catch (...) {
    sqlite3_close_v2(handle_);
    throw;
  }
}

Database::~Database() { sqlite3_close_v2(handle_); }

Database::Database(Database&& other) noexcept
    : file_(std::move(other.file_)),
      access_(other.access_),
      handle_(std::exchange(other.handle_, nullptr)) {}

Database& Database::operator=(Database&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(access_, other.access_);
  std::swap(handle_, other.handle_);
  return *this;
}

void Database::fail() const { throw_failure(handle_, file_.string()); }

void Database::execute(const std::string& statements) {
  if (sqlite3_exec(handle_, statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

Statement Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const auto size = static_cast<int>(sql.size());
  if (sqlite3_prepare_v2(handle_, sql.data(), size, &statement, nullptr) != SQLITE_OK) fail();
  return Statement(statement);
}

std::int64_t Database::changes() const { return sqlite3_changes64(handle_); }

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

// A failed statement may have ended the transaction; then there is nothing to undo.
Transaction::~Transaction() {
  if (open_ && sqlite3_get_autocommit(database_.handle_) == 0)
    sqlite3_exec(database_.handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

}  // namespace fahras::store
