// Answers with stored articles. All functions throw ApiError and Error.
#pragma once

#include <string>

#include <http/message.h>

#include "json.h"
#include "view.h"

namespace fahras::api {

// GET /indexes/{uid}/documents/{id}.
Output document_answer(const View& view, const std::string& id, const http::Fields& parameters);
// GET /indexes/{uid}/documents and POST /indexes/{uid}/documents/fetch. `timeout_ms` limits the
// search for the documents; 0 means no limit.
Output documents_answer(const View& view, const http::Fields& parameters, double timeout_ms);
Output documents_answer(const View& view, const Input& body, double timeout_ms);

}  // namespace fahras::api
