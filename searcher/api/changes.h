// What changes an index: requests that become tasks.
#pragma once

#include <string>
#include <vector>

#include <http/message.h>

#include "index.h"
#include "tasks.h"

namespace fahras::api {

enum class Missing { empty, kept };  // fields that a document does not have

// Each puts a task into the queue and tells of it. Throw ApiError for what need not wait for its
// turn to be refused.
Task add_documents(Tasks& tasks, const Index& index, const http::Request& request, Missing fields);
Task delete_document(Tasks& tasks, const Index& index, const std::string& id);
// POST …/delete-batch: an array of ids
Task delete_batch(Tasks& tasks, const Index& index, const Input& body);
// POST …/delete: {"filter": …}
Task delete_by_filter(Tasks& tasks, const Index& index, const Input& body);
Task delete_all(Tasks& tasks, const Index& index);

}  // namespace fahras::api
