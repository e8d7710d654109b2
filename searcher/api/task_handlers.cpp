// Handlers of requests about tasks and batches.
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "batch.h"
#include "errors.h"
#include "fields.h"
#include "handlers.h"

namespace fahras::api {
namespace {

std::uint64_t number_in_path(const Call& call, const char* code, const char* what) {
  const std::string& typed = call.values.front();
  std::uint64_t uid = 0;
  const char* const end = typed.data() + typed.size();
  const auto [rest, error] = std::from_chars(typed.data(), end, uid);
  if (error == std::errc() && rest == end) return uid;
  throw ApiError(
      code, fmt::format("{} uid {} is invalid. It should only contain numeric characters.", what,
                        backquoted(typed)));
}

// Appends the members of a list that were serialised one by one: one JSON value of thousands of
// tasks would take many times the memory.
template <typename Numbers, typename Member>
http::Response list_response(const Output& head, const Numbers& numbers, Member member) {
  http::Response response = json_response(head);
  response.body.back() = ',';
  response.body += "\"results\":[";
  const char* separator = "";
  for (const auto& one : numbers) {
    response.body += separator + to_text(member(one));
    separator = ",";
  }
  response.body += "]}";
  return response;
}

Output head_of_list(const TaskQuery& query, std::size_t total, std::optional<std::uint64_t> from,
                    std::optional<std::uint64_t> next) {
  return {{"total", total},
          {"limit", query.limit},
          {"from", from ? Output(*from) : Output(nullptr)},
          {"next", next ? Output(*next) : Output(nullptr)}};
}

// Leaves only tasks of indexes that the client may know of.
TaskQuery reachable(TaskQuery query, const Context& context, const keys::Grant& grant) {
  if (!query.indexes) query.indexes = context.tasks.targets();
  std::erase_if(*query.indexes, [&](const std::string& uid) { return !grant.reaches(uid); });
  return query;
}

// The parameters as they were sent, which such a task shows.
std::string query_text(const http::Fields& parameters) {
  constexpr std::size_t max_shown_query = 1'000;
  std::string text;
  for (const auto& [name, value] : parameters)
    text += (text.empty() ? "?" : "&") + name + "=" + value;
  return fahras::api::cut(std::move(text), max_shown_query);
}

// Answers a request whose task was carried out at once.
template <typename Act>
http::Response about_tasks(Context& context, const Call& call, std::string_view type,
                           const char* count, Act act) {
  if (!context.options.writable) {
    throw ApiError("feature_not_enabled",
                   "Tasks are changed over HTTP only if fahras-serve is started with --writable.");
  }
  const TaskQuery query = reachable(read_task_filters(call.request.query), context, call.grant);
  Task task;
  task.type = type;
  task.details = {{"matchedTasks", nullptr},
                  {count, nullptr},
                  {"originalFilter", query_text(call.request.query)}};
  return json_response(task_summary(act(std::move(task), query)));
}

}  // namespace

http::Response get_tasks(Context& context, const Call& call) {
  const TaskQuery query = reachable(read_task_query(call.request.query), context, call.grant);
  const TaskPage page = context.tasks.page(query);
  std::optional<std::uint64_t> from;
  if (!page.tasks.empty()) from = page.tasks.front().uid;
  return list_response(head_of_list(query, page.total, from, page.next), page.tasks,
                       [&](const Task& task) { return task_json(task, context.documentation()); });
}

http::Response get_task(Context& context, const Call& call) {
  const std::uint64_t uid = number_in_path(call, "invalid_task_uids", "Task");
  const auto task = context.tasks.find(uid);
  if (!task || !call.grant.reaches(task->index))
    throw ApiError("task_not_found", fmt::format("Task `{}` not found.", uid));
  return json_response(task_json(*task, context.documentation()));
}

http::Response cancel_tasks(Context& context, const Call& call) {
  return about_tasks(context, call, task_type::cancelation, "canceledTasks",
                     [&](Task task, const TaskQuery& query) {
                       return context.tasks.cancel(std::move(task), query);
                     });
}

http::Response delete_tasks(Context& context, const Call& call) {
  return about_tasks(context, call, task_type::forgetting, "deletedTasks",
                     [&](Task task, const TaskQuery& query) {
                       return context.tasks.forget(std::move(task), query);
                     });
}

http::Response get_batches(Context& context, const Call& call) {
  const TaskQuery query = reachable(read_task_query(call.request.query), context, call.grant);
  const TaskStore::Batches found = context.tasks.batches(query);
  std::vector<std::uint64_t> numbers;
  for (const auto& [batch, tasks] : found.tasks) numbers.push_back(batch);
  if (!query.reverse) std::reverse(numbers.begin(), numbers.end());
  std::optional<std::uint64_t> from;
  if (!numbers.empty()) from = numbers.front();
  return list_response(
      head_of_list(query, found.total, from, found.next), numbers,
      [&](std::uint64_t batch) { return batch_json(batch, found.tasks.at(batch)); });
}

http::Response get_batch(Context& context, const Call& call) {
  const std::uint64_t uid = number_in_path(call, "invalid_batch_uids", "Batch");
  TaskQuery query = reachable({}, context, call.grant);
  query.batches = {{uid}};
  const auto found = context.tasks.batches(query).tasks;
  if (found.empty()) throw ApiError("batch_not_found", fmt::format("Batch `{}` not found.", uid));
  return json_response(batch_json(uid, found.at(uid)));
}

}  // namespace fahras::api
