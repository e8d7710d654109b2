// JSON that comes and JSON that goes.
#pragma once

#include <string>
#include <string_view>

#include <http/message.h>
#include <nlohmann/json.hpp>

namespace fahras::api {

// What strangers send: an object of many members must not cost the square of them, as it would
// where their order is kept.
using Input = nlohmann::json;
// What is answered, in the order in which it was written.
using Output = nlohmann::ordered_json;

class ApiError;
// {message, code, type, link}; `documentation` is the address of docs/http-api.md, whose anchors
// are codes.
Output error_json(const ApiError& error, const std::string& documentation);

// Bytes that are no UTF-8 become U+FFFD.
std::string to_text(const Output& json);
http::Response json_response(const Output& json);

// `text` as JSON: ApiError(malformed_payload) if it is none or nested too deep, missing_payload if
// it is empty.
Input parse_json(std::string_view text);
// A request's body, which must say that it is JSON: missing_content_type, invalid_content_type.
Input parse_body(const http::Request& request);
// The type that Content-Type names, in lower case and without parameters; empty if there is none.
std::string content_type(const http::Request& request);
void refuse_content_type(const std::string& type, std::string_view accepted);

}  // namespace fahras::api
