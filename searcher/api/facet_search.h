// POST /indexes/{uid}/facet-search: values of a field whose words begin as what was typed.
#pragma once

#include <fahras/searcher.h>

#include "json.h"

namespace fahras::api {

// Throws ApiError and Error.
Output facet_search_answer(const Snapshot& snapshot, const Input& body, double timeout_ms);

}  // namespace fahras::api
