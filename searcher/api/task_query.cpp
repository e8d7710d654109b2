#include "task_query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "index.h"
#include "times.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 15> task_fields = {{
    {"limit", Kind::count, "invalid_task_limit"},
    {"from", Kind::count, "invalid_task_from"},
    {"reverse", Kind::flag, "invalid_task_reverse"},
    {"uids", Kind::texts, "invalid_task_uids"},
    {"batchUids", Kind::texts, "invalid_batch_uids"},
    {"canceledBy", Kind::texts, "invalid_task_canceled_by"},
    {"statuses", Kind::texts, "invalid_task_statuses"},
    {"types", Kind::texts, "invalid_task_types"},
    {"indexUids", Kind::texts, "invalid_index_uid"},
    {"afterEnqueuedAt", Kind::text, "invalid_task_after_enqueued_at"},
    {"beforeEnqueuedAt", Kind::text, "invalid_task_before_enqueued_at"},
    {"afterStartedAt", Kind::text, "invalid_task_after_started_at"},
    {"beforeStartedAt", Kind::text, "invalid_task_before_started_at"},
    {"afterFinishedAt", Kind::text, "invalid_task_after_finished_at"},
    {"beforeFinishedAt", Kind::text, "invalid_task_before_finished_at"},
}};

// Meilisearch's statuses and types. Fahras uses only some, but clients may ask for any.
constexpr std::array<std::string_view, 5> known_statuses = {"enqueued", "processing", "succeeded",
                                                            "failed", "canceled"};
constexpr std::array<std::string_view, 14> known_types = {
    "documentAdditionOrUpdate",
    "documentEdition",
    "documentDeletion",
    "settingsUpdate",
    "indexCreation",
    "indexDeletion",
    "indexUpdate",
    "indexSwap",
    "taskCancelation",
    "taskDeletion",
    "dumpCreation",
    "snapshotCreation",
    "export",
    "upgradeDatabase",
};

std::string code_of(std::string_view name) {
  const auto* const field = std::find_if(task_fields.begin(), task_fields.end(),
                                         [&](const Field& one) { return one.name == name; });
  return std::string(field->code);
}

[[noreturn]] void refuse_parameter(std::string_view name, const std::string& why) {
  throw ApiError(code_of(name), fmt::format("Invalid value in parameter `{}`: {}", name, why));
}

// Returns nullopt if the list is absent or contains "*", that is, if any name matches.
TaskQuery::Names names_of(const Input& parameters, std::string_view list) {
  const auto listed = texts(parameters, list);
  if (!listed) return std::nullopt;
  TaskQuery::Names names({listed->begin(), listed->end()});
  return names->contains("*") ? std::nullopt : names;
}

TaskQuery::Names known_names(const Input& parameters, std::string_view list, const char* what,
                             std::span<const std::string_view> known) {
  auto names = names_of(parameters, list);
  if (!names) return names;
  for (const std::string& name : *names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    refuse_parameter(list, fmt::format("{} is not a valid task {}. It must be one of {}.",
                                       backquoted(name), what, quoted_list(known)));
  }
  return names;
}

TaskQuery::Numbers numbers(const Input& parameters, std::string_view list) {
  const auto names = names_of(parameters, list);
  if (!names) return std::nullopt;
  TaskQuery::Numbers numbers(std::in_place);
  for (const std::string& name : *names) {
    std::uint64_t number = 0;
    const char* const end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data(), end, number);
    if (error != std::errc() || rest != end)
      refuse_parameter(list,
                       fmt::format("could not parse {} as a positive integer", backquoted(name)));
    numbers->insert(number);
  }
  return numbers;
}

TaskQuery::Names index_names(const Input& parameters) {
  auto names = names_of(parameters, "indexUids");
  if (!names) return names;
  for (const std::string& name : *names) check_uid(name);
  return names;
}

// Returns the moment in a parameter. `day` is added to a date without a time.
std::optional<Task::Time> moment(const Input& parameters, const std::string& name,
                                 std::chrono::days day) {
  const auto typed = text(parameters, name);
  if (!typed || *typed == "*") return std::nullopt;
  if (const auto midnight = parse_day(*typed)) return *midnight + day;
  if (const auto time = parse_time(*typed)) return time;
  refuse_parameter(name,
                   fmt::format("{} is an invalid date-time. It should follow the YYYY-MM-DD or RFC "
                               "3339 date-time format.",
                               backquoted(*typed)));
}

// `what` is EnqueuedAt, StartedAt or FinishedAt. "After" a date without a time means after the end
// of that day.
TaskQuery::Between between(const Input& parameters, const std::string& what) {
  return {moment(parameters, "after" + what, std::chrono::days(1)),
          moment(parameters, "before" + what, std::chrono::days(0))};
}

template <typename Values, typename Value>
bool is_among(const Values& values, const Value& value) {
  return !values || values->contains(value);
}

}  // namespace

bool TaskQuery::Between::holds(const std::optional<Task::Time>& time) const {
  if (!after && !before) return true;
  return time && (!after || *time > *after) && (!before || *time < *before);
}

bool TaskQuery::matches(const Task& task) const {
  return !nothing && (!reaches || reaches(task.index)) && is_among(uids, task.uid) &&
         is_among(statuses, status_name(task.status)) && is_among(types, task.type) &&
         is_among(indexes, task.index) && enqueued.holds(task.enqueued) &&
         started.holds(task.started) && finished.holds(task.finished);
}

void TaskQuery::add(const std::shared_ptr<const Task>& task, TaskPage& page) const {
  if (!matches(*task)) return;
  ++page.total;
  if (from && (reverse ? task->uid < *from : task->uid > *from)) return;
  if (page.tasks.size() < limit)
    page.tasks.push_back(task);
  else if (!page.next)
    page.next = task->uid;
}

TaskQuery read_task_query(const http::Fields& parameters) {
  const Input asked = from_parameters(parameters, task_fields);
  TaskQuery query;
  query.limit = count(asked, "limit").value_or(query.limit);
  query.from = count(asked, "from");
  query.reverse = flag(asked, "reverse");
  query.uids = numbers(asked, "uids");
  query.statuses = known_names(asked, "statuses", "status", known_statuses);
  query.types = known_names(asked, "types", "type", known_types);
  query.indexes = index_names(asked);
  const bool batches = numbers(asked, "batchUids").has_value();
  const bool cancelling = numbers(asked, "canceledBy").has_value();
  query.nothing = batches || cancelling;
  query.enqueued = between(asked, "EnqueuedAt");
  query.started = between(asked, "StartedAt");
  query.finished = between(asked, "FinishedAt");
  return query;
}

}  // namespace fahras::api
