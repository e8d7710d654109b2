#include "task_rows.h"

#include <chrono>
#include <optional>

namespace fahras::api {
namespace {

std::optional<std::int64_t> stored(const std::optional<Task::Time>& time) {
  return time ? std::optional(to_microseconds(*time)) : std::nullopt;
}

std::optional<Task::Time> time_in(const store::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return from_microseconds(row.integer(column));
}

std::optional<std::uint64_t> number_in(const store::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<std::uint64_t>(row.integer(column));
}

std::optional<std::string> text_in(const store::Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return std::string(row.text(column));
}

std::optional<std::string> error_code(const Task& task) {
  return task.error ? std::optional(task.error->code()) : std::nullopt;
}

std::optional<std::string> error_text(const Task& task) {
  return task.error ? std::optional<std::string>(task.error->what()) : std::nullopt;
}

}  // namespace

std::int64_t to_microseconds(Task::Time time) {
  return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

Task::Time from_microseconds(std::int64_t microseconds) {
  return Task::Time(std::chrono::microseconds(microseconds));
}

Task read_task(const store::Statement& row) {
  Task task;
  int column = 0;
  task.uid = static_cast<std::uint64_t>(row.integer(column++));
  task.batch = number_in(row, column++);
  task.index = row.text(column++);
  task.type = row.text(column++);
  task.status = static_cast<TaskStatus>(row.integer(column++));
  task.details = Output::parse(row.text(column++));
  const auto code = text_in(row, column++);
  const auto text = text_in(row, column++);
  if (code) task.error = ApiError(*code, text.value_or(""));
  task.canceled_by = number_in(row, column++);
  task.metadata = text_in(row, column++);
  task.enqueued = from_microseconds(row.integer(column++));
  task.started = time_in(row, column++);
  task.finished = time_in(row, column++);
  task.retried = row.integer(column++) != 0;
  return task;
}

void insert_task(store::Database& database, const Task& task, bool joins) {
  database.run(
      "INSERT INTO tasks (uid, target, type, status, details, metadata, enqueued, retried, "
      "joins, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
      task.uid, task.index, task.type, static_cast<int>(task.status), to_text(task.details),
      task.metadata, to_microseconds(task.enqueued), joins, bytes_of(task));
}

void update_task(store::Database& database, const Task& task) {
  database.run(
      "UPDATE tasks SET batch = ?, status = ?, details = ?, error_code = ?, error = ?, "
      "canceled_by = ?, started = ?, finished = ?, retried = ?, bytes = ? WHERE uid = ?",
      task.batch, static_cast<int>(task.status), to_text(task.details), error_code(task),
      error_text(task), task.canceled_by, stored(task.started), stored(task.finished), task.retried,
      bytes_of(task), task.uid);
}

std::uint64_t take_number(store::Database& database, std::string_view counter) {
  auto row = database.query("UPDATE counters SET next = next + 1 WHERE name = ? RETURNING next - 1",
                            counter);
  row.next();
  const auto number = static_cast<std::uint64_t>(row.integer(0));
  row.run();
  return number;
}

}  // namespace fahras::api
