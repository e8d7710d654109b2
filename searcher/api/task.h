// A task: one change of an index, and its JSON form.
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

enum class TaskStatus { enqueued, processing, succeeded, failed };

inline constexpr std::array task_statuses = {TaskStatus::enqueued, TaskStatus::processing,
                                             TaskStatus::succeeded, TaskStatus::failed};

struct Task {
  using Time = std::chrono::system_clock::time_point;
  std::uint64_t uid = 0;
  std::string index;
  std::string type;  // Meilisearch's name for the kind of change
  TaskStatus status = TaskStatus::enqueued;
  Output details = Output::object();
  std::optional<ApiError> error;
  Time enqueued;
  std::optional<Time> started, finished;
};

// Returns the memory that a task takes, in bytes.
std::size_t bytes_of(const Task& task);
std::string_view status_name(TaskStatus status);
bool is_finished(const Task& task);
Output task_json(const Task& task, const std::string& documentation);
// Returns the short form with which a client's change request is answered.
Output task_summary(const Task& task);

}  // namespace fahras::api
