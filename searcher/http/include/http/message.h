// Requests and responses as handlers see them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fahras::http {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;  // GET also for HEAD: the server omits the body of the answer
  std::string path;    // decoded, valid UTF-8 without NUL, begins with a slash
  // The parts of the path between slashes, each decoded separately; a slash in one was sent as %2F.
  std::vector<std::string> segments;
  Fields query;      // decoded, in the order received; + stands for a space
  Fields headers;    // names in lower case; values of equal names are joined by ", "
  std::string body;  // any bytes
  std::string peer;  // the client's address without its port

  // Return the value of a header (its name in any case) or of the first parameter with that name,
  // or null if there is none. The pointer is valid as long as the request.
  const std::string* header(std::string_view name) const;
  const std::string* parameter(std::string_view name) const;
};

struct Response {
  unsigned status = 200;     // 200 to 599
  std::string content_type;  // omitted if empty
  std::string body;
  // Headers in addition to those that the server sets: Connection, Content-Length,
  // Content-Encoding, Content-Type, Date, Server, Transfer-Encoding and those of CORS. If they
  // include an ETag that the client already has, the server answers a GET with 304.
  Fields headers;
  bool compress = true;  // use gzip if the body is large enough and the client accepts it
  std::string route;     // label for metrics; must come from a small set, so not the path
};

// Called from several threads at once. If it throws, the client gets a 500 that does not reveal the
// cause.
using Handler = std::function<Response(const Request&)>;

// The decision about a request after its header was read.
struct Admission {
  // The client's name, or empty. All clients with the same name share a limit on the server's
  // memory and queue. Names are labels of metrics, so there must be few and they must not be
  // secret.
  std::string name;
  std::optional<Response> refusal;  // the answer, if the handler is not to be called
};

// Called after the header was read and before the body, on the thread that does all input and
// output, so it must be quick. The request's body is empty. If it throws, the client gets a 500.
using Admit = std::function<Admission(const Request& header)>;

// Whether the client already has the content that `etag` ("…" or W/"…") identifies. A handler can
// then skip its work and return a Response with that ETag and no body; the server sends a 304.
bool has_current(const Request& request, std::string_view etag);

}  // namespace fahras::http
