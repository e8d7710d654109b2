// Which tasks are carried out next.
#include <fmt/format.h>

#include "task_rows.h"
#include "task_store.h"

namespace fahras::api {
namespace {

// Tasks that are carried out together have at most this much work, so that their documents fit into
// memory, and no other index waits for long.
constexpr std::size_t max_batch_bytes = std::size_t{32} << 20;

constexpr int waits = static_cast<int>(TaskStatus::enqueued);
constexpr int runs = static_cast<int>(TaskStatus::processing);

// The oldest waiting task that concerns several indexes: all that name none.
std::optional<std::uint64_t> oldest_of_all(store::Database& database) {
  auto row = database.query("SELECT min(uid) FROM tasks WHERE status = ? AND target = ''", waits);
  if (!row.next() || row.is_null(0)) return std::nullopt;
  return static_cast<std::uint64_t>(row.integer(0));
}

TaskCondition waiting(const std::optional<std::uint64_t>& end) {
  TaskCondition condition;
  condition.add("status = ?", waits);
  if (end) condition.add("uid < ?", static_cast<std::int64_t>(*end));
  return condition;
}

std::optional<Task> first_of(store::Database& database, const TaskCondition& condition) {
  auto row = database.prepare(fmt::format("SELECT {} FROM tasks WHERE {} ORDER BY uid LIMIT 1",
                                          task_columns, condition.sql()));
  condition.bind(row);
  if (!row.next()) return std::nullopt;
  return read_task(row);
}

// The task and those behind it that can be carried out together with it.
std::vector<Task> with_joined(store::Database& database, const std::string& index,
                              const std::optional<std::uint64_t>& end) {
  TaskCondition condition = waiting(end);
  condition.add_any("target", std::set<std::string, std::less<>>{index});
  auto rows = database.prepare(fmt::format(
      "SELECT {}, joins, (SELECT length(what) + length(documents) FROM works WHERE task = uid) "
      "FROM tasks WHERE {} ORDER BY uid",
      task_columns, condition.sql()));
  condition.bind(rows);
  constexpr int joins_column = 14;
  std::vector<Task> tasks;
  for (std::size_t bytes = 0; rows.next();) {
    const bool joins = rows.integer(joins_column) != 0;
    bytes += static_cast<std::size_t>(rows.integer(joins_column + 1));
    if (!tasks.empty() && (!joins || bytes > max_batch_bytes)) break;
    tasks.push_back(read_task(rows));
    if (!joins) break;
  }
  return tasks;
}

// Whether no task before `uid` waits or is in progress.
bool is_oldest(store::Database& database, std::uint64_t uid) {
  return !database
              .query("SELECT 1 FROM tasks WHERE status IN (?, ?) AND uid < ? LIMIT 1", waits, runs,
                     uid)
              .next();
}

std::vector<Task> choose(store::Database& database, const std::set<std::string>& busy) {
  const auto end = oldest_of_all(database);
  TaskCondition condition = waiting(end);
  if (!busy.empty()) condition.add_none("target", busy);
  if (const auto first = first_of(database, condition))
    return with_joined(database, first->index, end);
  if (!end || !busy.empty() || !is_oldest(database, *end)) return {};
  TaskCondition all = waiting(*end + 1);
  return {*first_of(database, all)};
}

}  // namespace

std::vector<Task> TaskStore::begin(const std::set<std::string>& busy) {
  return change([&](store::Database& database) {
    std::vector<Task> tasks = choose(database, busy);
    if (tasks.empty()) return tasks;
    const std::uint64_t batch = take_number(database, "batch");
    for (Task& task : tasks) {
      task.batch = batch;
      task.status = TaskStatus::processing;
      task.started = current_time();
      update_task(database, task);
    }
    return tasks;
  });
}

TaskWork TaskStore::work(std::uint64_t uid) const {
  return data_.use([&](store::Database& database) {
    TaskWork work;
    auto row = database.query("SELECT what, documents FROM works WHERE task = ?", uid);
    if (!row.next()) return work;
    work.what = Input::parse(row.text(0));
    work.documents = row.blob(1);
    return work;
  });
}

}  // namespace fahras::api
