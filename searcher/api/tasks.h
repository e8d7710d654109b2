// Changes that wait for their turn, and what became of them. One thread makes them, in order.
#pragma once

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

#include "json.h"
#include "task.h"
#include "task_query.h"

namespace fahras::api {

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

  // `bytes`: what the work holds in memory beyond a few hundred bytes. Throws
  // ApiError(too_many_requests) when too much waits.
  Task enqueue(Task task, std::size_t bytes, Work work);
  std::optional<Task> find(std::uint64_t uid) const;
  // Of those that are kept: all that are not finished, and of the others the last ones.
  TaskPage page(const TaskQuery& query) const;
  // How many of them have each status.
  std::map<TaskStatus, std::size_t> counts() const;
  // What those hold that wait or are being made.
  std::size_t bytes_waiting() const;
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
