// The documents in the body of a request.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <http/message.h>

namespace fahras::api {

// Documents as they are stored until they are added.
struct Payload {
  std::string documents;   // a JSON object, an array of them, or one on each line
  bool are_lines = false;  // one on each line
  std::size_t count = 0;
};

// Takes the documents out of a request's body, which may be JSON, NDJSON or CSV (csv.h).
// `csv_delimiter` is the parameter of that name. Throws ApiError: missing_payload,
// malformed_payload, missing_content_type, invalid_content_type, invalid_document_csv_delimiter.
Payload read_payload(const http::Request& request, const std::optional<std::string>& csv_delimiter);

}  // namespace fahras::api
