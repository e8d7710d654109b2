// Changes that wait for their turn, and what became of them. One thread makes them, in order.
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

// What is remembered: so many finished tasks at most, and so much memory of all tasks; then the
// oldest finished ones are forgotten.
inline constexpr std::size_t most_kept_tasks = 10'000;
inline constexpr std::size_t most_kept_bytes = std::size_t{16} << 20U;
// Of a task's error, and of each note in its details; the rest is cut off.
inline constexpr std::size_t longest_message = 500;

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
  // Null if it is not kept. Tasks are never changed, but others take their place.
  std::shared_ptr<const Task> find(std::uint64_t uid) const;
  // Of those that are kept: all that are not finished, and of the others the last ones.
  TaskPage page(const TaskQuery& query) const;
  // How many of them have each status.
  std::map<TaskStatus, std::size_t> counts() const;
  // What those hold that wait or are being made.
  std::size_t bytes_waiting() const;
  // What the kept tasks hold, the work of those that wait not included.
  std::size_t bytes_kept() const;
  // Whether something waits for this index or is being done to it.
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
