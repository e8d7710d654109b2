// Tasks as rows of the database.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <store/database.h>

#include "task.h"

namespace fahras::api {

// The columns that read_task() reads, in their order.
inline constexpr std::string_view task_columns =
    "uid, batch, target, type, status, details, error_code, error, canceled_by, metadata, "
    "enqueued, started, finished, retried";

// Reads the current row of a statement that selects task_columns first.
Task read_task(const store::Statement& row);

void insert_task(store::Database& database, const Task& task, bool joins);
// Stores what may change of a task: all but uid, index, type, metadata and the time of enqueuing.
void update_task(store::Database& database, const Task& task);

// Returns the next number of a counter ("task" or "batch"), which is then used up.
std::uint64_t take_number(store::Database& database, std::string_view counter);

std::int64_t to_microseconds(Task::Time time);
Task::Time from_microseconds(std::int64_t microseconds);

}  // namespace fahras::api
