// Which tasks a client asks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <http/message.h>

#include "task.h"

namespace fahras::api {

struct TaskPage {
  std::vector<std::shared_ptr<const Task>> tasks;
  std::size_t total = 0;              // that match, on whichever page
  std::optional<std::uint64_t> next;  // where the next page begins
};

struct TaskQuery {
  // Nothing: any.
  using Names = std::optional<std::set<std::string, std::less<>>>;
  using Numbers = std::optional<std::set<std::uint64_t>>;

  // Both without the moments themselves. What has no such moment yet lies between no bounds.
  struct Between {
    std::optional<Task::Time> after, before;
    bool holds(const std::optional<Task::Time>& time) const;
  };

  std::size_t limit = 20;
  std::optional<std::uint64_t> from;
  bool reverse = false;  // the oldest first
  Numbers uids;
  Names statuses, types, indexes;
  bool nothing = false;  // batches or cancelling tasks are asked for, of which there are none
  Between enqueued, started, finished;

  bool matches(const Task& task) const;
  // Counts a task that matches, and puts it on the page if it belongs there. To be called in the
  // order that is asked for.
  void add(const std::shared_ptr<const Task>& task, TaskPage& page) const;
};

// Of GET /tasks. Throws ApiError.
TaskQuery read_task_query(const http::Fields& parameters);

}  // namespace fahras::api
