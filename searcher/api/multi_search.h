// Several searches in one request, answered separately or merged into one list.
#pragma once

#include <keys/grant.h>

#include "index.h"
#include "json.h"

namespace fahras::api {

inline constexpr std::size_t max_queries = 50;

// POST /multi-search. Each query sees what the grant shows of its index. `timeout_ms` limits all
// searches together; 0 means no limit. Throws ApiError and Error.
Output multi_search_answer(const Indexes& indexes, const Input& body, const keys::Grant& grant,
                           double timeout_ms);

}  // namespace fahras::api
