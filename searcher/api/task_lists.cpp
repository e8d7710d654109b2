// What TaskStore tells about its tasks.
#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "task_rows.h"
#include "task_store.h"

namespace fahras::api {
namespace {

// A page ends early when its tasks have this size.
constexpr std::size_t max_page_bytes = std::size_t{16} << 20;

std::size_t count_of(store::Database& database, const std::string& what,
                     const TaskCondition& condition) {
  auto row =
      database.prepare(fmt::format("SELECT count({}) FROM tasks WHERE {}", what, condition.sql()));
  condition.bind(row);
  row.next();
  return static_cast<std::size_t>(row.integer(0));
}

// The matching rows from the beginning of the page on; `number` is the column that `from` names.
TaskCondition from_page_on(const TaskQuery& query, const char* number) {
  TaskCondition condition = query.condition();
  if (query.from) {
    condition.add(fmt::format("{} {} ?", number, query.reverse ? ">=" : "<="),
                  static_cast<std::int64_t>(*query.from));
  }
  return condition;
}

const char* order(const TaskQuery& query) { return query.reverse ? "ASC" : "DESC"; }

}  // namespace

std::optional<Task> TaskStore::find(std::uint64_t uid) const {
  return data_.use([&](store::Database& database) -> std::optional<Task> {
    auto row = database.query(fmt::format("SELECT {} FROM tasks WHERE uid = ?", task_columns), uid);
    if (!row.next()) return std::nullopt;
    return read_task(row);
  });
}

TaskPage TaskStore::page(const TaskQuery& query) const {
  return data_.use([&](store::Database& database) {
    TaskPage page;
    page.total = count_of(database, "*", query.condition());
    const TaskCondition condition = from_page_on(query, "uid");
    auto rows = database.prepare(fmt::format("SELECT {} FROM tasks WHERE {} ORDER BY uid {}",
                                             task_columns, condition.sql(), order(query)));
    condition.bind(rows);
    for (std::size_t bytes = 0; rows.next();) {
      Task task = read_task(rows);
      if (page.tasks.size() >= query.limit || bytes > max_page_bytes) {
        page.next = task.uid;
        break;
      }
      bytes += bytes_of(task);
      page.tasks.push_back(std::move(task));
    }
    return page;
  });
}

TaskStore::Batches TaskStore::batches(const TaskQuery& query) const {
  return data_.use([&](store::Database& database) {
    Batches found;
    TaskQuery of_batches = query;
    TaskCondition all = query.condition();
    all.add("batch IS NOT NULL");
    found.total = count_of(database, "DISTINCT batch", all);
    TaskCondition condition = from_page_on(query, "batch");
    condition.add("batch IS NOT NULL");
    auto rows = database.prepare(fmt::format("SELECT {} FROM tasks WHERE {} ORDER BY batch {}, uid",
                                             task_columns, condition.sql(), order(query)));
    condition.bind(rows);
    for (std::size_t bytes = 0; rows.next();) {
      Task task = read_task(rows);
      const bool is_new = !found.tasks.contains(*task.batch);
      if (is_new && (found.tasks.size() >= query.limit || bytes > max_page_bytes)) {
        found.next = task.batch;
        break;
      }
      bytes += bytes_of(task);
      found.tasks[*task.batch].push_back(std::move(task));
    }
    return found;
  });
}

std::map<TaskStatus, std::size_t> TaskStore::counts() const {
  return data_.use([&](store::Database& database) {
    std::map<TaskStatus, std::size_t> counts;
    for (const TaskStatus status : task_statuses) counts[status] = 0;
    auto rows = database.prepare("SELECT status, count(*) FROM tasks GROUP BY status");
    while (rows.next())
      counts[static_cast<TaskStatus>(rows.integer(0))] = static_cast<std::size_t>(rows.integer(1));
    return counts;
  });
}

std::set<std::string, std::less<>> TaskStore::targets() const {
  return data_.use([&](store::Database& database) {
    std::set<std::string, std::less<>> targets;
    auto rows = database.prepare("SELECT DISTINCT target FROM tasks");
    while (rows.next()) targets.emplace(rows.text(0));
    return targets;
  });
}

TaskSizes TaskStore::sizes() const {
  return data_.use([&](store::Database& /*database*/) { return sizes_; });
}

bool TaskStore::busy(const std::string& index) const {
  return data_.use([&](store::Database& database) {
    return database
        .query("SELECT 1 FROM tasks WHERE status IN (?, ?) AND target = ? LIMIT 1",
               static_cast<int>(TaskStatus::enqueued), static_cast<int>(TaskStatus::processing),
               index)
        .next();
  });
}

}  // namespace fahras::api
