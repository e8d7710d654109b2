// Several searches in one request, side by side or merged.
#pragma once

#include "index.h"
#include "json.h"

namespace fahras::api {

inline constexpr std::size_t most_queries = 50;

// POST /multi-search. `timeout_ms` is that of all searches together. Throws ApiError and Error.
Output multi_search_answer(const Indexes& indexes, const Input& body, double timeout_ms);

}  // namespace fahras::api
