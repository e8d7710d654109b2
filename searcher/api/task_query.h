// The filter and pagination of GET /tasks and GET /batches, and the filter of tasks to cancel or
// delete.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <http/message.h>
#include <store/statement.h>

#include "task.h"

namespace fahras::api {

// A condition on the rows of `tasks`, in SQL with the values of its parameters.
class TaskCondition {
 public:
  // Adds a condition that must hold, too; the values are those of its parameters.
  void add(const std::string& sql);
  void add(const std::string& sql, std::int64_t value);
  // Adds that a column must have one of the values.
  void add_any(const std::string& column, const std::set<std::uint64_t>& values);
  void add_any(const std::string& column, const std::set<std::string, std::less<>>& values);
  // Adds that a column must have none of the values.
  void add_none(const std::string& column, const std::set<std::string>& values);

  const std::string& sql() const { return sql_; }
  // Binds the values to the first parameters of a statement. Returns the number of the next one.
  int bind(store::Statement& statement) const;

 private:
  std::string sql_ = "TRUE";
  std::vector<std::variant<std::int64_t, std::string>> values_;
};

struct TaskQuery {
  // An absent set (nullopt) matches any value.
  using Names = std::optional<std::set<std::string, std::less<>>>;
  using Numbers = std::optional<std::set<std::uint64_t>>;

  // An open interval. A missing moment (a task that has not started or finished) lies outside every
  // bounded interval.
  struct Between {
    std::optional<Task::Time> after, before;
  };

  std::size_t limit = 20;
  std::optional<std::uint64_t> from;
  bool reverse = false;  // oldest first
  Numbers uids, batches, canceled_by;
  Names statuses, types, indexes;
  Between enqueued, started, finished;
  std::function<bool(const std::string& uid)> reaches;  // the client may know of the index

  // Without limit, from and reverse.
  TaskCondition condition() const;
};

// Reads the parameters of GET /tasks. Throws ApiError.
TaskQuery read_task_query(const http::Fields& parameters);
// Reads the parameters that choose tasks to cancel or delete. Throws ApiError, also if there are
// none: missing_task_filters.
TaskQuery read_task_filters(const http::Fields& parameters);

}  // namespace fahras::api
