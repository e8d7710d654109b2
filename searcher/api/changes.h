// Requests that change an index. Each becomes a task.
#pragma once

#include <string>
#include <vector>

#include <http/message.h>

#include "index.h"
#include "tasks.h"

namespace fahras::api {

// What happens to the fields that an added document lacks: they become empty, or keep their stored
// values.
enum class Missing { empty, kept };

// Each function enqueues one task and returns it. All throw ApiError for requests that are refused
// at once, without a task.
Task add_documents(Tasks& tasks, const Index& index, const http::Request& request, Missing fields);
Task delete_document(Tasks& tasks, const Index& index, const std::string& id);
// POST …/delete-batch: `body` is an array of ids.
Task delete_batch(Tasks& tasks, const Index& index, const Input& body);
// POST …/delete: `body` is {"filter": …}.
Task delete_by_filter(Tasks& tasks, const Index& index, const Input& body);
Task delete_all(Tasks& tasks, const Index& index);

}  // namespace fahras::api
