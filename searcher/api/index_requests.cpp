// Requests that make, change and delete indexes.
#include <array>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "changes.h"
#include "fields.h"
#include "index.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 2> index_fields = {{
    {"uid", Kind::text, "invalid_index_uid"},
    {"primaryKey", Kind::text, "invalid_index_primary_key"},
}};

constexpr std::array<Field, 2> swap_fields = {{
    {"indexes", Kind::texts, "invalid_swap_indexes"},
    {"rename", Kind::flag, "invalid_swap_rename"},
}};

Task index_task(const std::string& index, std::string_view type, Output details) {
  Task task;
  task.index = index;
  task.type = type;
  task.details = std::move(details);
  return task;
}

std::optional<std::string> checked_uid(const Input& body) {
  auto uid = text(body, "uid");
  if (uid) check_uid(*uid);
  return uid;
}

Output primary_key_details(const std::optional<std::string>& key) {
  return {{"primaryKey", key ? Output(*key) : Output(nullptr)}};
}

// An index may be in one pair only, so that the order of the pairs does not matter.
void check_once(const std::string& uid, std::set<std::string>& named) {
  if (named.insert(uid).second) return;
  throw ApiError("invalid_swap_duplicate_index_found",
                 fmt::format("Indexes must be declared only once during a swap. `{}` was specified "
                             "several times.",
                             uid));
}

Input read_swap(const Input& one, std::size_t number, std::set<std::string>& named) {
  check_fields(one, swap_fields, fmt::format("[{}]", number));
  const auto uids = texts(one, "indexes");
  if (!uids) {
    throw ApiError("missing_swap_indexes",
                   fmt::format("Missing field `indexes` inside `[{}]`", number));
  }
  if (uids->size() != 2) {
    throw ApiError("invalid_swap_indexes",
                   fmt::format("Two indexes must be given for each swap. The list `[{}]` contains "
                               "{} indexes.",
                               fmt::join(*uids, ", "), uids->size()));
  }
  if (flag(one, "rename"))
    throw ApiError("feature_not_enabled",
                   "`rename` is not supported: use `PATCH /indexes/{uid}` with a new `uid`.");
  for (const std::string& uid : *uids) {
    check_uid(uid);
    check_once(uid, named);
  }
  return *uids;
}

}  // namespace

Change create_index(const http::Request& request) {
  const Input body = parse_body(request);
  check_fields(body, index_fields);
  const auto uid = checked_uid(body);
  if (!uid) throw ApiError("missing_index_uid", "Missing field `uid`");
  const auto key = text(body, "primaryKey");
  Change change = {index_task(*uid, task_type::creation, primary_key_details(key)), {}};
  if (key) change.work.what["primaryKey"] = *key;
  return change;
}

Change update_index(const std::string& index, const http::Request& request) {
  const Input body = parse_body(request);
  check_fields(body, index_fields);
  const auto uid = checked_uid(body);
  const auto key = text(body, "primaryKey");
  Change change = {index_task(index, task_type::update, primary_key_details(key)), {}};
  if (key) change.work.what["primaryKey"] = *key;
  if (!uid || *uid == index) return change;
  change.task.details["oldIndexUid"] = index;
  change.task.details["newIndexUid"] = *uid;
  change.work.what["uid"] = *uid;
  return change;
}

Change delete_index(const std::string& index) {
  return {index_task(index, task_type::removal, {{"deletedDocuments", nullptr}}), {}};
}

Change swap_indexes(const http::Request& request) {
  const Input body = parse_body(request);
  if (!body.is_array()) {
    throw ApiError("bad_request", fmt::format("Invalid value type: expected an array, but found {}",
                                              described(body)));
  }
  std::set<std::string> named;
  Input swaps = Input::array();
  Output shown = Output::array();
  for (std::size_t i = 0; i < body.size(); ++i) {
    swaps.push_back(read_swap(body[i], i, named));
    shown.push_back({{"indexes", swaps.back()}, {"rename", false}});
  }
  Change change = {index_task("", task_type::swap, {{"swaps", std::move(shown)}}), {}};
  change.work.what["swaps"] = std::move(swaps);
  return change;
}

}  // namespace fahras::api
