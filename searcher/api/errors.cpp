#include "errors.h"

#include <algorithm>
#include <array>

#include "json.h"

namespace fahras::api {
namespace {

struct Row {
  std::string_view code;
  unsigned status;
  std::string_view type;
};

constexpr std::string_view invalid = "invalid_request";

// code_of() returns the first row of a status, so that row must be the most general one.
constexpr std::array<Row, 27> rows = {{
    {"bad_request", 400, invalid},
    {"missing_authorization_header", 401, "auth"},
    {"missing_master_key", 401, "auth"},
    {"invalid_api_key", 403, "auth"},
    {"not_found", 404, invalid},
    {"index_not_found", 404, invalid},
    {"document_not_found", 404, invalid},
    {"task_not_found", 404, invalid},
    {"api_key_not_found", 404, invalid},
    {"batch_not_found", 404, invalid},
    {"webhook_not_found", 404, invalid},
    {"method_not_allowed", 405, invalid},
    {"request_timeout", 408, invalid},
    {"index_already_exists", 409, invalid},
    {"api_key_already_exists", 409, invalid},
    {"payload_too_large", 413, invalid},
    {"uri_too_long", 414, invalid},
    {"invalid_content_type", 415, invalid},
    {"missing_content_type", 415, invalid},
    {"expectation_failed", 417, invalid},
    {"host_not_allowed", 421, invalid},
    {"header_too_large", 431, invalid},
    {"internal", 500, "internal"},
    {"not_implemented", 501, invalid},
    {"too_many_requests", 503, "system"},
    {"index_unavailable", 503, "system"},
    {"http_version_not_supported", 505, invalid},
}};

const Row* row_of(std::string_view code) {
  const auto* const found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
  return found == rows.end() ? nullptr : found;
}

}  // namespace

unsigned status_of(std::string_view code) {
  const Row* const row = row_of(code);
  return row == nullptr ? 400 : row->status;
}

std::string_view type_of(std::string_view code) {
  const Row* const row = row_of(code);
  return row == nullptr ? invalid : row->type;
}

std::string_view code_of(unsigned status) {
  const auto* const found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.status == status; });
  if (found != rows.end()) return found->code;
  return status < 500 ? "bad_request" : "internal";
}

ApiError as_api_error(const Error& error) {
  switch (error.kind()) {
    case ErrorKind::usage:
    case ErrorKind::input:
      return {"bad_request", error.what()};
    case ErrorKind::index:
      return {"index_unavailable", error.what()};
    case ErrorKind::internal:
      break;
  }
  return {"internal", error.what()};
}

ApiError as_public_error(const Error& error) {
  ApiError whole = as_api_error(error);
  if (error.kind() == ErrorKind::index)
    return {whole.code(),
            "The index cannot be searched now; the service reports the reason to its operator."};
  if (error.kind() == ErrorKind::internal)
    return {whole.code(),
            "The service has an internal error; it reports the cause to its operator."};
  return whole;
}

Output error_json(const ApiError& error, const std::string& documentation) {
  return {{"message", error.what()},
          {"code", error.code()},
          {"type", type_of(error.code())},
          {"link", documentation + "#" + error.code()}};
}

http::Response error_response(const ApiError& error, const std::string& documentation) {
  http::Response response = json_response(error_json(error, documentation));
  response.status = status_of(error.code());
  if (response.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  if (response.status == 503) response.headers.emplace_back("Retry-After", "10");
  return response;
}

}  // namespace fahras::api
