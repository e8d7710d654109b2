#include "head.h"

#include <base/ascii.h>
#include <algorithm>
#include <array>
#include <iterator>

#include "target.h"
#include "text.h"

namespace fahras::http {

namespace {

namespace beast_http = boost::beast::http;

constexpr std::ptrdiff_t max_headers = 100;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

void read_fields(const Head& head, Fields& fields) {
  for (const auto& line : head) {
    std::string name = base::ascii_lower(view(line.name_string()));
    const auto known = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto& field) { return field.first == name; });
    if (known == fields.end()) {
      fields.emplace_back(std::move(name), view(line.value()));
    } else {
      known->second.append(", ").append(view(line.value()));
    }
  }
}

bool is_host(std::string_view host) {
  return std::all_of(host.begin(), host.end(), [](char character) {
    return character > ' ' && character != '/' && character != '@' && character != ',' &&
           character < 0x7F;
  });
}

std::optional<Problem> check_host(const Head& head) {
  const auto lines = head.count(beast_http::field::host);
  if (lines == 0 && head.version() == 11) return Problem{400, "The Host header is missing."};
  if (lines > 1) return Problem{400, "There are several Host headers."};
  if (!is_host(view(head[beast_http::field::host]))) {
    return Problem{400, "The Host header does not name a host."};
  }
  return std::nullopt;
}

// The end of the body must be declared exactly once and unambiguously.
std::optional<Problem> check_framing(const Head& head) {
  const auto lengths = head.count(beast_http::field::content_length);
  const auto codings = head.count(beast_http::field::transfer_encoding);
  if (lengths > 1 ||
      view(head[beast_http::field::content_length]).find(',') != std::string_view::npos) {
    return Problem{400, "The length of the body is given more than once."};
  }
  if (codings == 0) return std::nullopt;
  if (lengths > 0) return Problem{400, "There are both Content-Length and Transfer-Encoding."};
  if (head.version() == 10) return Problem{400, "HTTP/1.0 does not support Transfer-Encoding."};
  if (codings > 1 || !same(view(head[beast_http::field::transfer_encoding]), "chunked")) {
    return Problem{501, "The only supported Transfer-Encoding is chunked."};
  }
  return std::nullopt;
}

std::optional<Problem> check_expectations(const Head& head, Received& received) {
  const auto coding = view(head[beast_http::field::content_encoding]);
  if (!coding.empty() && !same(coding, "identity")) {
    return Problem{415, "Compressed bodies are not supported."};
  }
  const auto expected = view(head[beast_http::field::expect]);
  if (expected.empty() || head.version() == 10) return std::nullopt;
  if (!same(expected, "100-continue"))
    return Problem{417, "The only supported expectation is 100-continue."};
  received.expects_continue = true;
  return std::nullopt;
}

}  // namespace

std::optional<Problem> read_head(const Head& head, const Limits& limits, Received& received) {
  received.http_1_0 = head.version() == 10;
  received.method = view(head.method_string());
  received.target = view(head.target());
  received.request.method = received.method == "HEAD" ? "GET" : received.method;
  if (std::distance(head.begin(), head.end()) > max_headers) {
    return Problem{431, "There are more than 100 headers."};
  }
  read_fields(head, received.request.headers);
  if (received.target.size() > limits.target_bytes) return Problem{414, "The target is too long."};
  if (auto problem = check_framing(head)) return problem;
  if (auto problem = check_host(head)) return problem;
  if (auto problem = check_expectations(head, received)) return problem;
  return read_target(received.target, received.request);
}

}  // namespace fahras::http
