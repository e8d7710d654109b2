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
#include "task_rows.h"
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

// Meilisearch's statuses and types. Fahras uses only some types, but clients may ask for any.
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

void add_between(TaskCondition& condition, const std::string& column,
                 const TaskQuery::Between& between) {
  if (between.after) condition.add(column + " > ?", to_microseconds(*between.after));
  if (between.before) condition.add(column + " < ?", to_microseconds(*between.before));
}

// The numbers that are stored in place of the names of statuses.
std::set<std::uint64_t> numbers_of(const std::set<std::string, std::less<>>& statuses) {
  std::set<std::uint64_t> numbers;
  for (const TaskStatus status : task_statuses) {
    if (statuses.contains(status_name(status))) numbers.insert(static_cast<std::uint64_t>(status));
  }
  return numbers;
}

std::string question_marks(std::size_t count) {
  std::string marks;
  for (std::size_t i = 0; i < count; ++i) marks += i == 0 ? "?" : ", ?";
  return marks;
}

TaskQuery read_filters(const Input& asked) {
  TaskQuery query;
  query.uids = numbers(asked, "uids");
  query.batches = numbers(asked, "batchUids");
  query.canceled_by = numbers(asked, "canceledBy");
  query.statuses = known_names(asked, "statuses", "status", known_statuses);
  query.types = known_names(asked, "types", "type", known_types);
  query.indexes = index_names(asked);
  query.enqueued = between(asked, "EnqueuedAt");
  query.started = between(asked, "StartedAt");
  query.finished = between(asked, "FinishedAt");
  return query;
}

// The fields without those of pages, which come first.
constexpr std::size_t page_fields = 3;
constexpr FieldTable filter_fields = FieldTable(task_fields).subspan(page_fields);

[[noreturn]] void refuse_no_filter() {
  std::vector<std::string_view> names;
  for (const Field& field : filter_fields) names.push_back(field.name);
  throw ApiError("missing_task_filters",
                 fmt::format("Query parameters to filter the tasks to cancel or delete are "
                             "missing. Available query parameters are: {}.",
                             quoted_list(names)));
}

}  // namespace

void TaskCondition::add(const std::string& sql) { sql_ += " AND " + sql; }

void TaskCondition::add(const std::string& sql, std::int64_t value) {
  add(sql);
  values_.emplace_back(value);
}

void TaskCondition::add_any(const std::string& column, const std::set<std::uint64_t>& values) {
  add(fmt::format("{} IN ({})", column, question_marks(values.size())));
  for (const std::uint64_t value : values) values_.emplace_back(static_cast<std::int64_t>(value));
}

void TaskCondition::add_any(const std::string& column,
                            const std::set<std::string, std::less<>>& values) {
  add(fmt::format("{} IN ({})", column, question_marks(values.size())));
  for (const std::string& value : values) values_.emplace_back(value);
}

void TaskCondition::add_none(const std::string& column, const std::set<std::string>& values) {
  add(fmt::format("{} NOT IN ({})", column, question_marks(values.size())));
  for (const std::string& value : values) values_.emplace_back(value);
}

int TaskCondition::bind(store::Statement& statement) const {
  int parameter = 1;
  for (const auto& value : values_) {
    std::visit([&](const auto& one) { statement.bind(parameter, one); }, value);
    ++parameter;
  }
  return parameter;
}

TaskCondition TaskQuery::condition() const {
  TaskCondition condition;
  if (uids) condition.add_any("uid", *uids);
  if (batches) condition.add_any("batch", *batches);
  if (canceled_by) condition.add_any("canceled_by", *canceled_by);
  if (statuses) condition.add_any("status", numbers_of(*statuses));
  if (types) condition.add_any("type", *types);
  if (indexes) condition.add_any("target", *indexes);
  add_between(condition, "enqueued", enqueued);
  add_between(condition, "started", started);
  add_between(condition, "finished", finished);
  return condition;
}

TaskQuery read_task_query(const http::Fields& parameters) {
  const Input asked = from_parameters(parameters, task_fields);
  TaskQuery query = read_filters(asked);
  query.limit = count(asked, "limit").value_or(query.limit);
  query.from = count(asked, "from");
  query.reverse = flag(asked, "reverse");
  return query;
}

TaskQuery read_task_filters(const http::Fields& parameters) {
  const Input asked = from_parameters(parameters, filter_fields);
  if (asked.empty()) refuse_no_filter();
  return read_filters(asked);
}

}  // namespace fahras::api
