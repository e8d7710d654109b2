#include "task.h"

#include <fmt/format.h>

#include "size_budget.h"
#include "times.h"

namespace fahras::api {
namespace {

Output time_or_null(const std::optional<Task::Time>& time) {
  return time ? Output(time_text(*time)) : Output(nullptr);
}

// As ISO 8601.
Output duration(const Task& task) {
  if (!task.started || !task.finished) return nullptr;
  const std::chrono::duration<double> seconds = *task.finished - *task.started;
  return fmt::format("PT{:.6f}S", seconds.count());
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
      break;
  }
  return "failed";
}

bool is_finished(const Task& task) {
  return task.status == TaskStatus::succeeded || task.status == TaskStatus::failed;
}

Output task_json(const Task& task, const std::string& documentation) {
  Output json = {{"uid", task.uid},        {"batchUid", nullptr},
                 {"indexUid", task.index}, {"status", status_name(task.status)},
                 {"type", task.type},      {"canceledBy", nullptr},
                 {"details", task.details}};
  json["error"] = task.error ? error_json(*task.error, documentation) : Output(nullptr);
  json["duration"] = duration(task);
  json["enqueuedAt"] = time_text(task.enqueued);
  json["startedAt"] = time_or_null(task.started);
  json["finishedAt"] = time_or_null(task.finished);
  return json;
}

Output task_summary(const Task& task) {
  return {{"taskUid", task.uid},
          {"indexUid", task.index},
          {"status", status_name(task.status)},
          {"type", task.type},
          {"enqueuedAt", time_text(task.enqueued)}};
}

}  // namespace fahras::api
