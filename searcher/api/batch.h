// The JSON form of a batch: tasks that were carried out together.
#pragma once

#include <cstdint>
#include <vector>

#include "json.h"
#include "task.h"

namespace fahras::api {

// `tasks` are all tasks of the batch, and not empty.
Output batch_json(std::uint64_t batch, const std::vector<Task>& tasks);

}  // namespace fahras::api
