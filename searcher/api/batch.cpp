#include "batch.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "times.h"

namespace fahras::api {
namespace {

using TaskCounts = std::map<std::string, std::size_t>;

// Adds up numbers; of other details, those of the first task stay.
void add_details(const Output& details, Output& sum) {
  for (const auto& [name, value] : details.items()) {
    if (!sum.contains(name) || sum[name].is_null())
      sum[name] = value;
    else if (sum[name].is_number_unsigned() && value.is_number_unsigned())
      sum[name] = sum[name].get<std::uint64_t>() + value.get<std::uint64_t>();
  }
}

std::optional<Task::Time> end_of(const std::vector<Task>& tasks) {
  std::optional<Task::Time> end;
  for (const Task& task : tasks) {
    if (!task.finished) return std::nullopt;
    end = std::max(end, task.finished);
  }
  return end;
}

Output stats_of(const std::vector<Task>& tasks) {
  TaskCounts statuses, types, indexes;
  for (const Task& task : tasks) {
    ++statuses[std::string(status_name(task.status))];
    ++types[task.type];
    if (!task.index.empty()) ++indexes[task.index];
  }
  return {{"totalNbTasks", tasks.size()},
          {"status", statuses},
          {"types", types},
          {"indexUids", indexes}};
}

}  // namespace

Output batch_json(std::uint64_t batch, const std::vector<Task>& tasks) {
  Output details = Output::object();
  for (const Task& task : tasks) add_details(task.details, details);
  const auto end = end_of(tasks);
  return {{"uid", batch},
          {"progress", nullptr},
          {"details", std::move(details)},
          {"stats", stats_of(tasks)},
          {"duration", duration_json(tasks.front().started, end)},
          {"startedAt", time_json(tasks.front().started)},
          {"finishedAt", time_json(end)},
          {"batchStrategy", "all waiting changes of the documents of an index"}};
}

}  // namespace fahras::api
