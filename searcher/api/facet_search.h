// POST /indexes/{uid}/facet-search: finds values of a field by prefixes of their words.
#pragma once

#include "json.h"
#include "view.h"

namespace fahras::api {

// `timeout_ms` is the limit for the whole request; 0 means no limit. Throws ApiError and Error.
Output facet_search_answer(const View& view, const Input& body, double timeout_ms);

}  // namespace fahras::api
