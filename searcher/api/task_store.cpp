#include "task_store.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "fields.h"
#include "task_rows.h"

namespace fahras::api {
namespace {

std::size_t size_of(const std::string& what, const TaskWork& work) {
  return what.size() + work.documents.size();
}

void check_limits(std::size_t bytes, const TaskSizes& sizes, const TaskLimits& limits) {
  if (bytes > limits.waiting_bytes) {
    throw ApiError("payload_too_large",
                   fmt::format("The change takes {} bytes while it waits, and may take {}: "
                               "send fewer documents at a time.",
                               bytes, limits.waiting_bytes));
  }
  if (sizes.waiting >= limits.waiting || sizes.waiting_bytes + bytes > limits.waiting_bytes)
    throw ApiError("too_many_requests", "Too many changes are already waiting: try again later.");
}

std::vector<Task> tasks_that(store::Database& database, const TaskCondition& condition) {
  auto rows = database.prepare(
      fmt::format("SELECT {} FROM tasks WHERE {} ORDER BY uid", task_columns, condition.sql()));
  condition.bind(rows);
  std::vector<Task> tasks;
  while (rows.next()) tasks.push_back(read_task(rows));
  return tasks;
}

}  // namespace

TaskStore::TaskStore(DataStore& data, const TaskLimits& limits) : data_(data), limits_(limits) {
  count();
}

void TaskStore::count() {
  data_.use([&](store::Database& database) {
    auto works = database.query(
        "SELECT count(*), coalesce(sum(length(what) + length(documents)), 0) FROM works");
    works.next();
    auto tasks = database.query("SELECT count(*), coalesce(sum(bytes), 0) FROM tasks");
    tasks.next();
    sizes_ = {
        static_cast<std::size_t>(works.integer(0)), static_cast<std::size_t>(works.integer(1)),
        static_cast<std::size_t>(tasks.integer(0)), static_cast<std::size_t>(tasks.integer(1))};
  });
}

Task TaskStore::add(Task task, const TaskWork& work) {
  return change([&](store::Database& database) { return insert(database, std::move(task), work); });
}

Task TaskStore::insert(store::Database& database, Task task, const TaskWork& work) {
  const std::string what = work.what.dump(-1, ' ', false, Input::error_handler_t::replace);
  const std::size_t bytes = size_of(what, work);
  check_limits(bytes, sizes_, limits_);
  task.uid = take_number(database, "task");
  task.enqueued = current_time();
  insert_task(database, task, work.joins);
  database.run("INSERT INTO works VALUES (?, ?, ?)", task.uid, what, store::Blob{work.documents});
  sizes_.waiting += 1;
  sizes_.waiting_bytes += bytes;
  sizes_.kept += 1;
  sizes_.kept_bytes += bytes_of(task);
  return task;
}

void TaskStore::save(const std::vector<Task>& tasks) {
  change([&](store::Database& database) {
    for (const Task& task : tasks)
      is_finished(task) ? finish(database, task) : update_task(database, task);
    return true;
  });
}

void TaskStore::finish(store::Database& database, Task task) {
  if (task.error) task.error = ApiError(task.error->code(), cut(task.error->what(), max_message));
  auto row = database.query(
      "SELECT bytes, (SELECT length(what) + length(documents) FROM works WHERE task = uid) "
      "FROM tasks WHERE uid = ?",
      task.uid);
  row.next();
  sizes_.kept_bytes += bytes_of(task) - static_cast<std::size_t>(row.integer(0));
  sizes_.waiting -= row.is_null(1) ? 0 : 1;
  sizes_.waiting_bytes -= static_cast<std::size_t>(row.integer(1));
  row.reset();
  update_task(database, task);
  database.run("DELETE FROM works WHERE task = ?", task.uid);
}

void TaskStore::remove(store::Database& database, std::uint64_t uid) {
  auto row = database.query("DELETE FROM tasks WHERE uid = ? RETURNING bytes", uid);
  if (!row.next()) return;
  sizes_.kept -= 1;
  sizes_.kept_bytes -= static_cast<std::size_t>(row.integer(0));
  row.run();
}

void TaskStore::forget_old(store::Database& database) {
  while (sizes_.kept > limits_.kept || sizes_.kept_bytes > limits_.kept_bytes) {
    auto oldest = database.query("SELECT uid FROM tasks WHERE status > ? ORDER BY uid LIMIT 1",
                                 static_cast<int>(TaskStatus::processing));
    if (!oldest.next()) return;
    const auto uid = static_cast<std::uint64_t>(oldest.integer(0));
    oldest.reset();
    remove(database, uid);
  }
}

void TaskStore::recover() {
  data_.use([&](store::Database& database) {
    database.run(
        "UPDATE tasks SET status = ?, batch = NULL, started = NULL, retried = 1 WHERE status = ?",
        static_cast<int>(TaskStatus::enqueued), static_cast<int>(TaskStatus::processing));
  });
}

// Stores the task that has carried out the change by itself, and returns it as it was accepted.
Task TaskStore::insert_done(store::Database& database, Task task, const char* count,
                            std::size_t matched, std::size_t done) {
  task.details["matchedTasks"] = matched;
  task.details[count] = done;
  task.batch = take_number(database, "batch");
  Task after = task;
  after.status = TaskStatus::succeeded;
  after.started = task.enqueued;
  after.finished = current_time();
  finish(database, std::move(after));
  return task;
}

Task TaskStore::cancel(Task task, const TaskQuery& query) {
  return change([&](store::Database& database) {
    const auto matched = tasks_that(database, query.condition());
    task = insert(database, std::move(task), {});
    std::size_t canceled = 0;
    for (Task one : matched) {
      if (one.status != TaskStatus::enqueued) continue;
      one.status = TaskStatus::canceled;
      one.canceled_by = task.uid;
      one.finished = current_time();
      finish(database, std::move(one));
      ++canceled;
    }
    return insert_done(database, std::move(task), "canceledTasks", matched.size(), canceled);
  });
}

Task TaskStore::forget(Task task, const TaskQuery& query) {
  return change([&](store::Database& database) {
    const auto matched = tasks_that(database, query.condition());
    task = insert(database, std::move(task), {});
    std::size_t forgotten = 0;
    for (const Task& one : matched) {
      if (!is_finished(one)) continue;
      remove(database, one.uid);
      ++forgotten;
    }
    return insert_done(database, std::move(task), "deletedTasks", matched.size(), forgotten);
  });
}

}  // namespace fahras::api
