// The queue of changes and their outcomes. One thread carries them out, in order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "json.h"
#include "task.h"
#include "task_query.h"

namespace fahras::api {

// Limits on what is remembered: the number of tasks, and the memory of all of them. Beyond either,
// the oldest finished tasks are forgotten.
inline constexpr std::size_t max_kept_tasks = 10'000;
inline constexpr std::size_t max_kept_bytes = std::size_t{16} << 20U;
// Length in bytes to which a task's error and each note in its details are cut.
inline constexpr std::size_t max_message = 500;

// Thread-safe.
class Tasks {
 public:
  // Carries out a task and may add to its details. What it throws becomes the task's error.
  using Work = std::function<void(Output& details)>;

  Tasks();
  // Waits for the change in progress; waiting changes are dropped.
  ~Tasks();
  Tasks(const Tasks&) = delete;
  Tasks& operator=(const Tasks&) = delete;

  // Appends a task and returns it with its uid. `bytes` is the memory that `work` holds beyond a
  // few hundred bytes. Throws ApiError: too_many_requests if too many changes wait,
  // payload_too_large if this one alone holds more than may wait.
  Task enqueue(Task task, std::size_t bytes, Work work);
  // Returns the task, or null if it is unknown or forgotten. The task is a snapshot: a later state
  // is a new object.
  std::shared_ptr<const Task> find(std::uint64_t uid) const;
  // Returns a page of the matching tasks among the unfinished and the most recent finished ones.
  TaskPage page(const TaskQuery& query) const;
  // The number of remembered tasks in each status.
  std::map<TaskStatus, std::size_t> counts() const;
  // Memory in bytes held by the work of tasks that wait or are in progress.
  std::size_t bytes_waiting() const;
  // Memory in bytes of the remembered tasks, without the work of those that wait.
  std::size_t bytes_kept() const;
  // Whether a task of this index waits or is in progress.
  bool busy(const std::string& index) const;

 private:
  struct Waiting {
    std::uint64_t uid = 0;
    std::size_t bytes = 0;
    Work work;
  };

  void run();
  void keep(Task task);
  void finish(std::uint64_t uid, Output details, std::optional<ApiError> error);
  void forget_old();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::uint64_t, std::shared_ptr<const Task>> tasks_;
  std::size_t kept_bytes_ = 0;
  std::deque<Waiting> queue_;
  std::size_t bytes_ = 0;
  std::uint64_t next_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace fahras::api
