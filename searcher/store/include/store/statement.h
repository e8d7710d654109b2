// A prepared statement of a database.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace fahras::store {

// Bytes that are not text.
struct Blob {
  std::string_view bytes;
};

// All members throw Error as those of Database do.
class Statement {
 public:
  // Takes ownership of the statement.
  explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;

  // Bind a value to a parameter; parameters are numbered from 1. Texts are copied.
  void bind(int parameter, std::int64_t value);
  void bind(int parameter, double value);
  void bind(int parameter, std::string_view value);
  void bind(int parameter, const Blob& value);
  void bind(int parameter, std::nullptr_t);
  void bind(int parameter, const char* value) { bind(parameter, std::string_view(value)); }
  void bind(int parameter, const std::string& value) { bind(parameter, std::string_view(value)); }
  template <std::integral Value>
  void bind(int parameter, Value value) {
    bind(parameter, static_cast<std::int64_t>(value));
  }
  template <typename Value>
  void bind(int parameter, const std::optional<Value>& value) {
    value ? bind(parameter, *value) : bind(parameter, nullptr);
  }
  // Binds the values to the parameters from the first on.
  template <typename... Values>
  void bind_all(const Values&... values) {
    int parameter = 0;
    (bind(++parameter, values), ...);
  }

  // Proceeds to the next row. Returns false if there is none; the statement can then be bound and
  // executed again.
  bool next();
  // Executes the statement and ignores its rows. It can then be bound and executed again.
  void run();
  // Makes the statement ready to be executed again; the bound values stay.
  void reset();

  // Read a column of the current row; columns are numbered from 0. A view is valid until the next
  // call of next(), run() or reset().
  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double number(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;

 private:
  void check(int result) const;

  sqlite3_stmt* handle_;
};

}  // namespace fahras::store
