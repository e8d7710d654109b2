#include "answer.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <stdexcept>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <boost/beast/http/status.hpp>

#include "encodings.h"
#include "etags.h"
#include "gzip.h"
#include "text.h"

namespace fahras::http {

namespace {

// Smaller bodies fit into one or two packets uncompressed.
constexpr std::size_t min_to_compress = 1024;

bool is_the_servers(std::string_view name) {
  constexpr std::array<std::string_view, 7> names = {
      "connection", "content-encoding", "content-length",   "content-type",
      "date",       "server",           "transfer-encoding"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view ours) { return same(ours, name); });
}

void check_response(const Response& response) {
  if (response.status < 200 || response.status > 599) {
    throw std::invalid_argument(fmt::format("the handler returned status {}", response.status));
  }
  if (!is_field_value(response.content_type)) {
    throw std::invalid_argument("the handler returned a content type with a control character");
  }
  for (const auto& [name, value] : response.headers) {
    if (!is_token(name) || is_the_servers(name) || !is_field_value(value)) {
      throw std::invalid_argument(
          fmt::format("the handler returned a header '{}' that cannot be sent",
                      is_token(name) ? name : "with a bad name"));
    }
  }
}

std::string* find_etag(Fields& headers) {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [](const auto& field) { return same(field.first, "etag"); });
  return found == headers.end() ? nullptr : &found->second;
}

bool has_no_body(unsigned status) { return status == 204 || status == 304; }

// Whether the body is large enough to compress. An empty body with status 304 counts as large,
// since the handler omitted it.
bool is_long(const Response& response) {
  return response.body.size() >= min_to_compress ||
         (response.status == 304 && response.body.empty());
}

// Compresses the body if both the handler and the client allow it. A 304 gets the same Vary and
// ETag as the corresponding 200, because caches use them to find what they have stored.
void compress(const Request& request, Response& response) {
  if (!response.compress || !is_long(response)) return;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  const std::string* accepted = request.header("accept-encoding");
  if (accepted == nullptr || !takes_gzip(*accepted)) return;
  if (std::string* etag = find_etag(response.headers)) *etag = weakened(*etag);
  if (has_no_body(response.status)) return;
  response.body = gzip(response.body);
  response.headers.emplace_back("Content-Encoding", "gzip");
}

void use_tag(const Request& request, Response& response) {
  const std::string* etag = response.status == 200 ? find_etag(response.headers) : nullptr;
  if (etag != nullptr && has_current(request, *etag)) response.status = 304;
}

std::string to_lines(const Response& response) {
  std::string lines;
  for (const auto& [name, value] : response.headers) lines += name + ": " + value + "\r\n";
  if (has_no_body(response.status)) return lines;
  if (!response.content_type.empty()) lines += "Content-Type: " + response.content_type + "\r\n";
  return lines + fmt::format("Content-Length: {}\r\n", response.body.size());
}

}  // namespace

Answer make_answer(const Received& received, Response response, const Cors& cors) {
  check_response(response);
  use_tag(received.request, response);
  compress(received.request, response);
  if (has_no_body(response.status)) response.body.clear();
  cors.add_to(response.headers, received.request);
  Answer answer;
  answer.status = response.status;
  answer.fields = to_lines(response);
  answer.route = std::move(response.route);
  if (received.method != "HEAD") answer.body = std::move(response.body);
  return answer;
}

std::string make_head(const Answer& answer, bool http_1_0, bool keep_alive) {
  const auto reason =
      boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(answer.status));
  std::string head =
      fmt::format("HTTP/1.1 {} {}\r\nDate: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", answer.status,
                  std::string_view(reason.data(), reason.size()), fmt::gmtime(std::time(nullptr)));
  head += answer.fields;
  if (!keep_alive) head += "Connection: close\r\n";
  if (keep_alive && http_1_0) head += "Connection: keep-alive\r\n";
  return head + "\r\n";
}

}  // namespace fahras::http
