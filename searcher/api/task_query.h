// The filter and pagination of GET /tasks.
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
  std::size_t total = 0;              // number of matching tasks on all pages
  std::optional<std::uint64_t> next;  // uid with which the next page begins
};

struct TaskQuery {
  // An absent set (nullopt) matches any value.
  using Names = std::optional<std::set<std::string, std::less<>>>;
  using Numbers = std::optional<std::set<std::uint64_t>>;

  // An open interval. A missing moment (a task that has not started or finished) lies outside every
  // bounded interval.
  struct Between {
    std::optional<Task::Time> after, before;
    bool holds(const std::optional<Task::Time>& time) const;
  };

  std::size_t limit = 20;
  std::optional<std::uint64_t> from;
  bool reverse = false;  // oldest first
  Numbers uids;
  Names statuses, types, indexes;
  bool nothing = false;  // the request asks for batches or cancelling tasks, which do not exist
  Between enqueued, started, finished;
  std::function<bool(const std::string& uid)> reaches;  // the client may know of the index

  bool matches(const Task& task) const;
  // Counts a matching task, and appends it to the page if it belongs there. Must be called with the
  // tasks in the requested order.
  void add(const std::shared_ptr<const Task>& task, TaskPage& page) const;
};

// Reads the parameters of GET /tasks. Throws ApiError.
TaskQuery read_task_query(const http::Fields& parameters);

}  // namespace fahras::api
