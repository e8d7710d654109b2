#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "changes.h"
#include "errors.h"
#include "fields.h"
#include "handlers.h"

namespace fahras::api {
namespace {

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

// Each task is serialised by itself: one JSON value of thousands of tasks would take many times the
// memory.
http::Response get_tasks(Context& context, const Call& call) {
  TaskQuery query = read_task_query(call.request.query);
  query.reaches = [&](const std::string& uid) { return call.grant.reaches(uid); };
  const TaskPage page = context.tasks.page(query);
  const auto first = page.tasks.empty() ? Output(nullptr) : Output(page.tasks.front()->uid);
  http::Response response =
      json_response({{"total", page.total},
                     {"limit", query.limit},
                     {"from", first},
                     {"next", page.next ? Output(*page.next) : Output(nullptr)}});
  response.body.back() = ',';
  response.body += "\"results\":[";
  const char* separator = "";
  for (const auto& task : page.tasks) {
    response.body += separator + to_text(task_json(*task, context.documentation()));
    separator = ",";
  }
  response.body += "]}";
  return response;
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
  if (!task || !call.grant.reaches(task->index))
    throw ApiError("task_not_found", fmt::format("Task `{}` not found.", uid));
  return json_response(task_json(*task, context.documentation()));
}

http::Response refuse_route(Context& /*context*/, const Call& call) {
  throw ApiError(
      "feature_not_enabled",
      fmt::format("`{} {}`: indexes, settings and keys are managed with fahras-index and "
                  "the options of fahras-serve, not over HTTP, and tasks can only be "
                  "read.",
                  call.request.method, call.request.path));
}

}  // namespace fahras::api
