// Parsing of requests and serialisation of answers.
#pragma once

#include <string>
#include <string_view>

#include <http/message.h>
#include <nlohmann/json.hpp>

namespace fahras::api {

// Type of received JSON. Lookup in it is logarithmic, so that an object with many members, sent by
// an untrusted client, does not take quadratic time as it would in ordered_json.
using Input = nlohmann::json;
// Type of answers; keeps the order of members.
using Output = nlohmann::ordered_json;

class ApiError;
// Returns {message, code, type, link}. `documentation` is the address of docs/http-api.md, in which
// each code has an anchor.
Output error_json(const ApiError& error, const std::string& documentation);

// Serialises JSON; invalid UTF-8 is replaced by U+FFFD.
std::string to_text(const Output& json);
http::Response json_response(const Output& json);

// Parses `text`. Throws ApiError: missing_payload if it is empty, malformed_payload if it is not
// JSON or nested too deeply.
Input parse_json(std::string_view text);
// Throws what parse_json() throws for a text that is empty or nested too deeply.
void check_json(std::string_view text);
// Parses a request's body. Throws ApiError: missing_content_type or invalid_content_type unless the
// request declares it as JSON, and as parse_json().
Input parse_body(const http::Request& request);
// Returns the media type in Content-Type in lower case, without parameters; empty if there is none.
std::string content_type(const http::Request& request);
// Throws ApiError: missing_content_type if `type` is empty, else invalid_content_type. `accepted`
// lists the accepted types for the message.
void refuse_content_type(const std::string& type, std::string_view accepted);

}  // namespace fahras::api
