// One change, and how clients see it.
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
  std::string type;  // Meilisearch's name for it
  TaskStatus status = TaskStatus::enqueued;
  Output details = Output::object();
  std::optional<ApiError> error;
  Time enqueued;
  std::optional<Time> started, finished;
};

// What a task takes in memory.
std::size_t bytes_of(const Task& task);
std::string_view status_name(TaskStatus status);
bool is_finished(const Task& task);
Output task_json(const Task& task, const std::string& documentation);
// What a client gets whose change has been put into the queue.
Output task_summary(const Task& task);

}  // namespace fahras::api
