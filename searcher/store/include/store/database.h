// An SQLite database that several parts of a program keep their tables in.
//
//   Database database(folder / "fahras.db", Access::write);
//   migrate(database, "tasks", steps);
//   Transaction transaction(database);
//   database.run("INSERT INTO tasks(uid, record) VALUES (?, ?)", uid, record);
//   transaction.commit();
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include <store/statement.h>

struct sqlite3;

namespace fahras::store {

enum class Access {
  read,   // the file must exist; nothing is written to it
  write,  // the file is created if it does not exist
};

// A connection to a database. What a transaction has written is on disk when its commit returns:
// the database has a write-ahead log that each commit syncs. Readers and one writer, also of
// different processes, do not wait for each other; a second writer waits for the first, for
// `busy_timeout` at most. A connection and its statements may be used by one thread at a time.
//
// All members throw Error: index if the file is not a database, is damaged, or does not exist
// (Access::read); internal if the system refuses (disk full, no permission, another writer).
class Database {
 public:
  Database(std::filesystem::path file, Access access);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  const std::filesystem::path& file() const { return file_; }
  Access access() const { return access_; }

  // Executes statements without parameters and results, separated by semicolons.
  void execute(const std::string& statements);
  // Prepares a statement, which must not outlive the database.
  Statement prepare(std::string_view sql);
  // Prepares a statement and binds the values to its parameters, in order.
  template <typename... Values>
  Statement query(std::string_view sql, const Values&... values) {
    Statement statement = prepare(sql);
    statement.bind_all(values...);
    return statement;
  }
  // Executes a statement that returns no rows, and returns how many rows it changed.
  template <typename... Values>
  std::int64_t run(std::string_view sql, const Values&... values) {
    query(sql, values...).run();
    return changes();
  }
  // How many rows the last INSERT, UPDATE or DELETE changed.
  std::int64_t changes() const;

 private:
  friend class Transaction;
  // What is needed to throw the error of the last call.
  [[noreturn]] void fail() const;

  std::filesystem::path file_;
  Access access_;
  sqlite3* handle_ = nullptr;
};

// A transaction that writes. It takes the database's write lock at once, so that a later statement
// cannot fail because another connection wrote in between. If it is not committed, its destructor
// undoes it.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Writes the changes to disk. If it throws, the transaction is undone.
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace fahras::store
