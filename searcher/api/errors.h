// The errors of the API: Meilisearch's codes with their types and HTTP statuses.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <fahras/error.h>
#include <http/message.h>

namespace fahras::api {

class ApiError : public std::runtime_error {
 public:
  ApiError(std::string code, const std::string& message)
      : std::runtime_error(message), code_(std::move(code)) {}
  const std::string& code() const noexcept { return code_; }

 private:
  std::string code_;
};

// The HTTP status and the type of an error code; 400 and "invalid_request" for codes that are not
// in the table.
unsigned status_of(std::string_view code);
std::string_view type_of(std::string_view code);
// Returns the code for an HTTP status, for requests that the server refuses before the API sees
// them.
std::string_view code_of(unsigned status);

// Translates errors of Searcher and Writer: kinds usage and input become client errors, index and
// internal become server errors.
ApiError as_api_error(const Error& error);
// Does the same, but replaces the message of a server error by one that names no paths or
// addresses.
ApiError as_public_error(const Error& error);

// Returns error_json() (see json.h) as a response with the status of its code.
http::Response error_response(const ApiError& error, const std::string& documentation);
}  // namespace fahras::api
