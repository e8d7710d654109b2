// Changes that wait for their turn, and what became of them. One thread makes them, in order.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "errors.h"
#include "json.h"

namespace fahras::api {

enum class TaskStatus { enqueued, processing, succeeded, failed };

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

std::string_view status_name(TaskStatus status);
Output task_json(const Task& task, const std::string& documentation);
// What a client gets whose change has been put into the queue.
Output task_summary(const Task& task);

// May be used by several threads at once.
class Tasks {
 public:
  // What a task does; may add to its details. What it throws is the task's error.
  using Work = std::function<void(Output& details)>;

  Tasks();
  // Ends after the change that is being made; the others are dropped.
  ~Tasks();
  Tasks(const Tasks&) = delete;
  Tasks& operator=(const Tasks&) = delete;

  // `bytes`: about what the work holds in memory. Throws ApiError(too_many_requests) when too much
  // waits.
  Task enqueue(Task task, std::size_t bytes, Work work);
  std::optional<Task> find(std::uint64_t uid) const;
  // Of those that are kept: all that are not finished, and of the others the last ones. Newest
  // first.
  std::vector<Task> all() const;
  // Whether something waits for this index or is being done to it.
  bool busy(const std::string& index) const;

 private:
  struct Waiting {
    std::uint64_t uid = 0;
    std::size_t bytes = 0;
    Work work;
  };

  void run();
  void finish(std::uint64_t uid, Output details, std::optional<ApiError> error);
  void forget_old();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::uint64_t, Task> tasks_;
  std::deque<Waiting> queue_;
  std::size_t bytes_ = 0;
  std::uint64_t next_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace fahras::api
