#include "task.h"

#include <fmt/format.h>

#include "size_budget.h"
#include "times.h"

namespace fahras::api {
namespace {

// Null if it is not known.
template <typename Value>
Output or_null(const std::optional<Value>& value) {
  return value ? Output(*value) : Output(nullptr);
}

Output index_json(const Task& task) {
  return task.index.empty() ? Output(nullptr) : Output(task.index);
}

}  // namespace

std::size_t bytes_of(const Task& task) {
  std::size_t bytes = sizeof(Task) + task.index.size() + task.type.size() + bytes_of(task.details);
  if (task.error) bytes += task.error->code().size() + std::string_view(task.error->what()).size();
  return bytes;
}

std::string_view status_name(TaskStatus status) {
  switch (status) {
    case TaskStatus::enqueued:
      return "enqueued";
    case TaskStatus::processing:
      return "processing";
    case TaskStatus::succeeded:
      return "succeeded";
    case TaskStatus::failed:
      return "failed";
    case TaskStatus::canceled:
      break;
  }
  return "canceled";
}

bool is_finished(const Task& task) { return task.status > TaskStatus::processing; }

Output time_json(const std::optional<Task::Time>& time) {
  return time ? Output(time_text(*time)) : Output(nullptr);
}

Output duration_json(const std::optional<Task::Time>& begin, const std::optional<Task::Time>& end) {
  if (!begin || !end) return nullptr;
  const std::chrono::duration<double> seconds = *end - *begin;
  return fmt::format("PT{:.6f}S", seconds.count());
}

Task::Time current_time() {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

Output task_json(const Task& task, const std::string& documentation) {
  Output json = {{"uid", task.uid},
                 {"batchUid", or_null(task.batch)},
                 {"indexUid", index_json(task)},
                 {"status", status_name(task.status)},
                 {"type", task.type},
                 {"canceledBy", or_null(task.canceled_by)},
                 {"details", task.details}};
  json["error"] = task.error ? error_json(*task.error, documentation) : Output(nullptr);
  json["duration"] = duration_json(task.started, task.finished);
  json["enqueuedAt"] = time_text(task.enqueued);
  json["startedAt"] = time_json(task.started);
  json["finishedAt"] = time_json(task.finished);
  if (task.metadata) json["customMetadata"] = *task.metadata;
  return json;
}

Output task_summary(const Task& task) {
  Output json = {{"taskUid", task.uid},
                 {"indexUid", index_json(task)},
                 {"status", status_name(task.status)},
                 {"type", task.type},
                 {"enqueuedAt", time_text(task.enqueued)}};
  if (task.metadata) json["customMetadata"] = *task.metadata;
  return json;
}

}  // namespace fahras::api
