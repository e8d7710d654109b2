// What a handler gets and what it gives back.
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
  std::string method;                 // GET also of HEAD: the server leaves the body out
  std::string path;                   // decoded, valid UTF-8 without NUL, begins with a slash
  std::vector<std::string> segments;  // what stands between the path's slashes, each decoded by
                                      // itself: a slash in one was sent as %2F
  Fields query;                       // decoded, in the order in which they came; + is a space
  Fields headers;                     // names in lower case; equal names are one, joined by ", "
  std::string body;                   // any bytes
  std::string peer;                   // the client's address, without its port

  // Of the header or the first parameter of that name; null if there is none. A header's name is
  // found in any case. The pointer lives as long as the request.
  const std::string* header(std::string_view name) const;
  const std::string* parameter(std::string_view name) const;
};

struct Response {
  unsigned status = 200;     // 200 to 599
  std::string content_type;  // left out if empty
  std::string body;
  // Beside those that the server writes itself: Connection, Content-Length, Content-Encoding, Date,
  // Server, Transfer-Encoding and those of CORS. With an ETag, a GET that has it gets a 304.
  Fields headers;
  bool compress = true;  // gzip, if it is long enough and the client takes it
  std::string route;     // label of the metrics, one of few: not the path
};

// Called from several threads at once. What it throws becomes a 500 that does not say what it was.
using Handler = std::function<Response(const Request&)>;

// What becomes of a request, as its header tells.
struct Admission {
  // In whose name it is made: all of one name share what one of them may take of the server's
  // memory and queue. One of few, and no secret: it is a label of the metrics. Empty: in nobody's.
  std::string name;
  std::optional<Response> refusal;  // the answer, if the handler is not to be called
};

// Called when the header has come, before any of the body is read, on the thread that does all
// reading and writing: it must be quick. The body is empty. What it throws becomes a 500.
using Admit = std::function<Admission(const Request& header)>;

// Whether the client has what `etag` ("…" or W/"…") names, so that a 304 will be enough. Lets a
// handler save itself the work; a Response with that ETag and without a body is all that it need
// give.
bool has_current(const Request& request, std::string_view etag);

}  // namespace fahras::http
