// Spelling corrections, completions, and OpenSearch, with which browsers discover a search engine.
#pragma once

#include <string>

#include <http/message.h>

#include "json.h"
#include "view.h"

namespace fahras::api {

// GET /indexes/{uid}/suggest?q=…&limit=…. `timeout_ms` limits the spelling correction. Throws
// ApiError and Error.
Output suggest_answer(const View& view, const http::Fields& parameters, double timeout_ms);
// GET /indexes/{uid}/opensearch-suggestions?q=…. Throws ApiError and Error.
http::Response opensearch_suggestions(const View& view, const http::Fields& parameters);
// GET /opensearch.xml
http::Response opensearch_description(const std::string& index, const std::string& public_url);

}  // namespace fahras::api
