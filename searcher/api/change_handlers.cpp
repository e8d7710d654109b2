#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "changes.h"
#include "errors.h"
#include "fields.h"
#include "handlers.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 7> task_fields = {{
    {"limit", Kind::count, "invalid_task_limit"},
    {"from", Kind::count, "invalid_task_from"},
    {"reverse", Kind::flag, "invalid_task_reverse"},
    {"uids", Kind::texts, "invalid_task_uids"},
    {"statuses", Kind::texts, "invalid_task_statuses"},
    {"types", Kind::texts, "invalid_task_types"},
    {"indexUids", Kind::texts, "invalid_index_uid"},
}};

const Index& index_to_change(const Context& context, const Call& call) {
  if (!context.options.writable) {
    throw ApiError("feature_not_enabled",
                   "Changing indexes over HTTP is not enabled: start fahras-serve with --writable, "
                   "or use fahras-index add.");
  }
  return context.indexes.at(call.values.front());
}

http::Response accepted(const Task& task) {
  http::Response response = json_response(task_summary(task));
  response.status = 202;
  return response;
}

// Whether a list in the parameters, if there is one, holds the value.
bool is_asked_for(const Input& parameters, std::string_view list, std::string_view value) {
  const auto values = texts(parameters, list);
  return !values || std::any_of(values->begin(), values->end(),
                                [&](const std::string& one) { return one == value || one == "*"; });
}

std::vector<Task> tasks_asked_for(const Context& context, const Input& parameters) {
  std::vector<Task> tasks = context.tasks.all();
  std::erase_if(tasks, [&](const Task& task) {
    return !is_asked_for(parameters, "uids", std::to_string(task.uid)) ||
           !is_asked_for(parameters, "statuses", status_name(task.status)) ||
           !is_asked_for(parameters, "types", task.type) ||
           !is_asked_for(parameters, "indexUids", task.index);
  });
  if (flag(parameters, "reverse")) std::reverse(tasks.begin(), tasks.end());
  return tasks;
}

}  // namespace

http::Response post_documents(Context& context, const Call& call) {
  const Index& index = index_to_change(context, call);
  return accepted(add_documents(context.tasks, index, call.request, Missing::empty));
}

http::Response put_documents(Context& context, const Call& call) {
  const Index& index = index_to_change(context, call);
  return accepted(add_documents(context.tasks, index, call.request, Missing::kept));
}

http::Response delete_one(Context& context, const Call& call) {
  const Index& index = index_to_change(context, call);
  return accepted(delete_document(context.tasks, index, call.values.back()));
}

http::Response delete_some(Context& context, const Call& call) {
  const Index& index = index_to_change(context, call);
  return accepted(delete_batch(context.tasks, index, parse_body(call.request)));
}

http::Response delete_matching(Context& context, const Call& call) {
  const Index& index = index_to_change(context, call);
  return accepted(delete_by_filter(context.tasks, index, parse_body(call.request)));
}

http::Response delete_everything(Context& context, const Call& call) {
  return accepted(delete_all(context.tasks, index_to_change(context, call)));
}

http::Response get_tasks(Context& context, const Call& call) {
  const Input parameters = from_parameters(call.request.query, task_fields);
  const std::size_t limit = count(parameters, "limit").value_or(20);
  const auto from = count(parameters, "from");
  const bool reverse = flag(parameters, "reverse");
  const std::vector<Task> tasks = tasks_asked_for(context, parameters);
  auto task = std::find_if(tasks.begin(), tasks.end(), [&](const Task& one) {
    return !from || (reverse ? one.uid >= *from : one.uid <= *from);
  });
  const Output first = task == tasks.end() ? Output(nullptr) : Output(task->uid);
  Output results = Output::array();
  for (; task != tasks.end() && results.size() < limit; ++task)
    results.push_back(task_json(*task, context.documentation()));
  return json_response({{"results", std::move(results)},
                        {"total", tasks.size()},
                        {"limit", limit},
                        {"from", first},
                        {"next", task == tasks.end() ? Output(nullptr) : Output(task->uid)}});
}

http::Response get_task(Context& context, const Call& call) {
  const std::string& typed = call.values.front();
  std::uint64_t uid = 0;
  const char* const end = typed.data() + typed.size();
  const auto [rest, error] = std::from_chars(typed.data(), end, uid);
  if (error != std::errc() || rest != end) {
    throw ApiError("invalid_task_uids",
                   fmt::format("Task uid {} is invalid. It should only contain numeric characters.",
                               backquoted(typed)));
  }
  const auto task = context.tasks.find(uid);
  if (!task) throw ApiError("task_not_found", fmt::format("Task `{}` not found.", uid));
  return json_response(task_json(*task, context.documentation()));
}

http::Response refuse_settings(Context& /*context*/, const Call& /*call*/) {
  throw ApiError("feature_not_enabled",
                 "Indexes, settings and keys are made by fahras-index and by the options of "
                 "fahras-serve, not over HTTP.");
}

}  // namespace fahras::api
