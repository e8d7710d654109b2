// Handlers of requests that change indexes.
#include <utility>

#include <fmt/format.h>

#include "authorization.h"
#include "changes.h"
#include "errors.h"
#include "fields.h"
#include "handlers.h"

namespace fahras::api {
namespace {

[[noreturn]] void refuse_change(const char* how) {
  throw ApiError("feature_not_enabled",
                 fmt::format("Changing indexes over HTTP is not enabled: start fahras-serve with "
                             "{}, or use fahras-index add.",
                             how));
}

// Returns the uid of the index that the path names. With a data folder, whether it exists is found
// out by the task.
std::string index_to_change(const Context& context, const Call& call) {
  if (!context.options.writable) refuse_change("--writable");
  const std::string& uid = call.values.front();
  if (!context.options.serves_folder()) return context.indexes.at(uid)->uid();
  check_uid(uid);
  return uid;
}

void check_manages(const Context& context) {
  if (context.manages_indexes()) return;
  throw ApiError("feature_not_enabled",
                 "Indexes are managed over HTTP only if fahras-serve is started with --writable.");
}

// Without a data folder, the primary key of all indexes is "id".
void check_primary_key(const Context& context, const Change& change) {
  const std::string key = change.work.what.value("primaryKey", "id");
  if (context.options.serves_folder() || key == "id") return;
  throw ApiError("index_primary_key_already_exists",
                 fmt::format("The primary key is `id` and cannot be {}.", backquoted(key)));
}

http::Response enqueued(Context& context, Change change) {
  http::Response response =
      json_response(task_summary(context.queue->enqueue(std::move(change.task), change.work)));
  response.status = 202;
  return response;
}

http::Response add(Context& context, const Call& call, Missing fields) {
  const std::string index = index_to_change(context, call);
  Change change = add_documents(index, call.request, fields);
  check_primary_key(context, change);
  return enqueued(context, std::move(change));
}

}  // namespace

http::Response post_documents(Context& context, const Call& call) {
  return add(context, call, Missing::empty);
}

http::Response put_documents(Context& context, const Call& call) {
  return add(context, call, Missing::kept);
}

http::Response delete_one(Context& context, const Call& call) {
  const std::string index = index_to_change(context, call);
  return enqueued(context, delete_document(index, call.request, call.values.back()));
}

http::Response delete_some(Context& context, const Call& call) {
  const std::string index = index_to_change(context, call);
  return enqueued(context, delete_batch(index, call.request));
}

http::Response delete_matching(Context& context, const Call& call) {
  const std::string index = index_to_change(context, call);
  return enqueued(context, delete_by_filter(index, call.request));
}

http::Response delete_everything(Context& context, const Call& call) {
  const std::string index = index_to_change(context, call);
  return enqueued(context, delete_all(index, call.request));
}

http::Response post_index(Context& context, const Call& call) {
  check_manages(context);
  Change change = create_index(call.request);
  require_index(call.grant, change.task.index);
  return enqueued(context, std::move(change));
}

http::Response patch_index(Context& context, const Call& call) {
  check_manages(context);
  check_uid(call.values.front());
  Change change = update_index(call.values.front(), call.request);
  if (change.work.what.contains("uid"))
    require_index(call.grant, change.work.what["uid"].get<std::string>());
  return enqueued(context, std::move(change));
}

http::Response remove_index(Context& context, const Call& call) {
  check_manages(context);
  check_uid(call.values.front());
  return enqueued(context, delete_index(call.values.front()));
}

http::Response post_swap(Context& context, const Call& call) {
  check_manages(context);
  Change change = swap_indexes(call.request);
  for (const Input& pair : change.work.what["swaps"]) {
    for (const Input& uid : pair) require_index(call.grant, uid.get<std::string>());
  }
  return enqueued(context, std::move(change));
}

http::Response post_snapshot(Context& context, const Call& call) {
  check_manages(context);
  require_all_indexes(call.grant);
  Change change;
  change.task.type = task_type::snapshot;
  change.task.details = nullptr;
  return enqueued(context, std::move(change));
}

}  // namespace fahras::api
