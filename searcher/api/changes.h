// Requests that change an index. Each becomes a task.
#pragma once

#include <optional>
#include <string>

#include <http/message.h>

#include "document_changes.h"
#include "task.h"

namespace fahras::api {

// A task that is to be enqueued.
struct Change {
  Task task;
  TaskWork work;
};

// All functions throw ApiError for requests that are refused at once, without a task. The parameter
// customMetadata of a request is kept in its task.
Change add_documents(const std::string& index, const http::Request& request, Missing fields);
Change delete_document(const std::string& index, const http::Request& request,
                       const std::string& id);
// POST …/delete-batch: the body is an array of ids.
Change delete_batch(const std::string& index, const http::Request& request);
// POST …/delete: the body is {"filter": …}.
Change delete_by_filter(const std::string& index, const http::Request& request);
Change delete_all(const std::string& index, const http::Request& request);

// POST /indexes: the body is {"uid": …, "primaryKey": …}.
Change create_index(const http::Request& request);
// PATCH /indexes/{uid}: the body is {"primaryKey": …, "uid": …}.
Change update_index(const std::string& index, const http::Request& request);
Change delete_index(const std::string& index);
// POST /swap-indexes: the body is [{"indexes": [one, other]}, …].
Change swap_indexes(const http::Request& request);

}  // namespace fahras::api
