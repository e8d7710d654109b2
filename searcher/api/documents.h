// Articles as they are stored.
#pragma once

#include <string>

#include <http/message.h>

#include "index.h"
#include "json.h"

namespace fahras::api {

// GET /indexes/{uid}/documents/{id}
Output document_answer(const Index& index, const std::string& id, const http::Fields& parameters);
// GET /indexes/{uid}/documents and POST /indexes/{uid}/documents/fetch
Output documents_answer(const Index& index, const http::Fields& parameters, double timeout_ms);
Output documents_answer(const Index& index, const Input& body, double timeout_ms);

}  // namespace fahras::api
