#include "json.h"

#include <algorithm>

#include <base/ascii.h>
#include <fmt/format.h>

#include "errors.h"

namespace fahras::api {
namespace {

constexpr int deepest_body = 64;

// Checks the nesting before parsing. The parser's callback is not used for this, since it revisits
// all members of the enclosing object or array for each nested object.
void check_depth(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') in_string = !in_string;
    if (in_string) {
      at += c == '\\' ? 1 : 0;
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > deepest_body) {
      throw ApiError("malformed_payload",
                     fmt::format("The json payload provided is malformed. `It is nested more than "
                                 "{} levels deep.`",
                                 deepest_body));
    }
  }
}

// The parser's message without its exception name and number.
std::string reason(const Input::exception& error) {
  const std::string_view text = error.what();
  const std::size_t end = text.find("] ");
  return std::string(end == std::string_view::npos ? text : text.substr(end + 2));
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

std::string to_text(const Output& json) {
  return json.dump(-1, ' ', false, Output::error_handler_t::replace);
}

http::Response json_response(const Output& json) {
  http::Response response;
  response.content_type = "application/json; charset=utf-8";
  response.body = to_text(json);
  return response;
}

void check_json(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    throw ApiError("missing_payload", "A json payload is missing.");
  check_depth(text);
}

Input parse_json(std::string_view text) {
  check_json(text);
  try {
    return Input::parse(text);
    // The base class, since a number out of range is not a parse_error.
  } catch (const Input::exception& error) {
    throw ApiError("malformed_payload",
                   fmt::format("The json payload provided is malformed. `{}`.", reason(error)));
  }
}

std::string content_type(const http::Request& request) {
  const std::string* const header = request.header("content-type");
  if (header == nullptr) return "";
  std::string type = header->substr(0, header->find(';'));
  while (!type.empty() && is_blank(type.back())) type.pop_back();
  return base::ascii_lower(type);
}

void refuse_content_type(const std::string& type, std::string_view accepted) {
  if (type.empty()) {
    throw ApiError("missing_content_type",
                   fmt::format("A Content-Type header is missing. Accepted values for the "
                               "Content-Type header are: {}",
                               accepted));
  }
  throw ApiError("invalid_content_type",
                 fmt::format("The Content-Type `{}` is invalid. Accepted values for the "
                             "Content-Type header are: {}",
                             type, accepted));
}

Input parse_body(const http::Request& request) {
  const std::string type = content_type(request);
  if (type != "application/json") refuse_content_type(type, "`application/json`");
  return parse_json(request.body);
}

}  // namespace fahras::api
