// A task: one change that a client asked for, and its JSON form.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "errors.h"
#include "json.h"

namespace fahras::api {

enum class TaskStatus { enqueued, processing, succeeded, failed, canceled };

inline constexpr std::array task_statuses = {TaskStatus::enqueued, TaskStatus::processing,
                                             TaskStatus::succeeded, TaskStatus::failed,
                                             TaskStatus::canceled};

// Meilisearch's names for the kinds of tasks that Fahras carries out.
namespace task_type {
inline constexpr std::string_view addition = "documentAdditionOrUpdate";
inline constexpr std::string_view deletion = "documentDeletion";
inline constexpr std::string_view settings = "settingsUpdate";
inline constexpr std::string_view creation = "indexCreation";
inline constexpr std::string_view update = "indexUpdate";
inline constexpr std::string_view removal = "indexDeletion";
inline constexpr std::string_view swap = "indexSwap";
inline constexpr std::string_view cancelation = "taskCancelation";
inline constexpr std::string_view forgetting = "taskDeletion";
inline constexpr std::string_view snapshot = "snapshotCreation";
}  // namespace task_type

struct Task {
  using Time = std::chrono::system_clock::time_point;
  std::uint64_t uid = 0;
  std::optional<std::uint64_t> batch;  // the tasks that were carried out with it have the same
  std::string index;                   // empty if the task is not about one index
  std::string type;                    // one of task_type
  TaskStatus status = TaskStatus::enqueued;
  Output details = Output::object();
  std::optional<ApiError> error;
  std::optional<std::uint64_t> canceled_by;
  std::optional<std::string> metadata;  // of the client, as it was given
  Time enqueued;
  std::optional<Time> started, finished;
  // Whether a process that ended before the task did has begun it, so that its effect may be there.
  bool retried = false;
};

// What a task has to do. It is stored until the task has finished.
struct TaskWork {
  Input what = Input::object();  // the parameters of the change
  std::string documents;         // the documents to add, as the client sent them
  // Whether the task can be carried out together with others of its index.
  bool joins = false;
};

// Returns the memory that a task takes, in bytes.
std::size_t bytes_of(const Task& task);
std::string_view status_name(TaskStatus status);
bool is_finished(const Task& task);
Output task_json(const Task& task, const std::string& documentation);
// Returns the short form with which a client's change request is answered.
Output task_summary(const Task& task);
// Returns a duration as ISO 8601, or null if the end or the beginning is missing.
Output duration_json(const std::optional<Task::Time>& begin, const std::optional<Task::Time>& end);
Output time_json(const std::optional<Task::Time>& time);
// The current time, truncated to microseconds, the precision that clients see, so that a client can
// ask for tasks after a moment that it was told.
Task::Time current_time();

}  // namespace fahras::api
