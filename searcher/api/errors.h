// What a client is told that went wrong: Meilisearch's codes, types and statuses, in one table.
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

// 400 and "invalid_request" for those that the table does not name.
unsigned status_of(std::string_view code);
std::string_view type_of(std::string_view code);
// The other way round, for what a server refuses before anybody looks at it.
std::string_view code_of(unsigned status);

// The one table of what Searcher and Writer throw: usage and input are the client's fault, index
// and internal are not.
ApiError as_api_error(const Error& error);
// The same for a client: of what is not its fault it learns no paths and no addresses.
ApiError as_told_to_clients(const Error& error);

// error_json() (json.h) with the status of its code.
http::Response error_response(const ApiError& error, const std::string& documentation);
}  // namespace fahras::api
