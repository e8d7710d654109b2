// POST /indexes/{uid}/facet-search: values of a field whose words begin as what was typed.
#pragma once

#include "index.h"
#include "json.h"

namespace fahras::api {

// Throws ApiError and Error.
Output facet_search_answer(const Index& index, const Input& body, double timeout_ms);

}  // namespace fahras::api
