// Spelling and completion, and OpenSearch, by which browsers learn of a search.
#pragma once

#include <string>

#include <fahras/searcher.h>
#include <http/message.h>

#include "json.h"

namespace fahras::api {

// GET /indexes/{uid}/suggest?q=…&limit=…
Output suggest_answer(const Snapshot& snapshot, const http::Fields& parameters, double timeout_ms);
// GET /indexes/{uid}/opensearch-suggestions?q=…
http::Response opensearch_suggestions(const Snapshot& snapshot, const http::Fields& parameters);
// GET /opensearch.xml
http::Response opensearch_description(const std::string& index, const std::string& public_url);

}  // namespace fahras::api
