#include <answer.h>

#include <regex>
#include <stdexcept>

#include <support/catch.h>

#include "gunzip.h"
#include "received.h"

namespace fahras::http {

namespace {

using test::received;

const Cors closed({}, {});

Response response_of(std::string body, Fields headers = {}) {
  Response response;
  response.content_type = "text/plain";
  response.body = std::move(body);
  response.headers = std::move(headers);
  return response;
}

bool has_line(const Answer& answer, const std::string& line) {
  return ("\r\n" + answer.fields).find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

TEST_CASE("an answer has the response's headers, length and body") {
  const Answer answer = make_answer(received("GET"), response_of("abc", {{"X-A", "b"}}), closed);
  CHECK(answer.status == 200);
  CHECK(answer.fields == "X-A: b\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n");
  CHECK(answer.body == "abc");
}

TEST_CASE("HEAD gets the same header and no body") {
  const std::string text(5000, 'x');
  const Fields accepted = {{"accept-encoding", "gzip"}};
  const Answer get = make_answer(received("GET", accepted), response_of(text), closed);
  const Answer head = make_answer(received("HEAD", accepted), response_of(text), closed);
  CHECK(head.fields == get.fields);
  CHECK(head.body.empty());
  CHECK(has_line(head, "Content-Length: " + std::to_string(get.body.size())));
}

TEST_CASE("long bodies are compressed if the client accepts it") {
  const std::string text(1024, 'x');
  const Answer packed = make_answer(received("GET", {{"accept-encoding", "gzip"}}),
                                    response_of(text, {{"ETag", "\"7\""}}), closed);
  CHECK(has_line(packed, "Content-Encoding: gzip"));
  CHECK(has_line(packed, "Vary: Accept-Encoding"));
  CHECK(has_line(packed, "ETag: W/\"7\""));
  CHECK(test::gunzip(packed.body) == text);
  const Answer plain = make_answer(received("GET"), response_of(text, {{"ETag", "\"7\""}}), closed);
  CHECK(plain.body == text);
  CHECK(has_line(plain, "Vary: Accept-Encoding"));
  CHECK(has_line(plain, "ETag: \"7\""));
}

TEST_CASE("short bodies and those that the handler excludes are not compressed") {
  const Received asked = received("GET", {{"accept-encoding", "gzip"}});
  CHECK(make_answer(asked, response_of(std::string(1023, 'x')), closed).body.size() == 1023);
  Response picture = response_of(std::string(5000, 'x'));
  picture.compress = false;
  const Answer answer = make_answer(asked, picture, closed);
  CHECK(answer.body.size() == 5000);
  CHECK_FALSE(has_line(answer, "Vary: Accept-Encoding"));
}

TEST_CASE("a body that the client already has is not sent again") {
  const Fields tags = {{"if-none-match", "W/\"7\""}};
  const Fields etag = {{"ETag", "\"7\""}, {"Cache-Control", "no-cache"}};
  const Answer answer = make_answer(received("GET", tags), response_of("abc", etag), closed);
  CHECK(answer.status == 304);
  CHECK(answer.body.empty());
  CHECK(answer.fields == "ETag: \"7\"\r\nCache-Control: no-cache\r\n");
  CHECK(make_answer(received("HEAD", tags), response_of("abc", etag), closed).status == 304);
  CHECK(make_answer(received("POST", tags), response_of("abc", etag), closed).status == 200);
  Response missing = response_of("abc", etag);
  missing.status = 404;
  CHECK(make_answer(received("GET", tags), missing, closed).status == 404);
}

TEST_CASE("a 304 has the Vary and the ETag of the corresponding 200") {
  const Fields etag = {{"ETag", "\"7\""}};
  const std::string text(GENERATE(1023, 1024), 'x');
  const bool packed = GENERATE(false, true);
  Fields asked;
  if (packed) asked.emplace_back("accept-encoding", "gzip");
  const Answer whole = make_answer(received("GET", asked), response_of(text, etag), closed);
  asked.emplace_back("if-none-match", "\"7\"");
  const Answer kept = make_answer(received("GET", asked), response_of(text, etag), closed);
  CHECK(kept.status == 304);
  CHECK(kept.fields == whole.fields.substr(0, kept.fields.size()));
  CHECK(has_line(kept, "Vary: Accept-Encoding") == has_line(whole, "Vary: Accept-Encoding"));
  // If the handler has returned no body, its length is unknown, so it counts as long.
  const Answer spared = make_answer(received("GET", asked), response_of("", etag), closed);
  CHECK(has_line(spared, "Vary: Accept-Encoding"));
  CHECK(has_line(spared, packed ? "ETag: W/\"7\"" : "ETag: \"7\""));
}

TEST_CASE("an answer without content has no length") {
  Response none = response_of("abc");
  none.status = 204;
  const Answer answer = make_answer(received("DELETE"), none, closed);
  CHECK(answer.fields.empty());
  CHECK(answer.body.empty());
}

TEST_CASE("headers cannot be injected") {
  const Received asked = received("GET");
  for (const Fields& headers :
       {Fields{{"X-A", "b\r\nSet-Cookie: c"}}, Fields{{"X-A", "b\n"}}, Fields{{"X-A", "b\rc"}},
        Fields{{"X-A", std::string("b\0c", 3)}}, Fields{{"X-A: b\r\nX-C", "d"}}, Fields{{"", "b"}},
        Fields{{"X A", "b"}}}) {
    CHECK_THROWS_AS(make_answer(asked, response_of("", headers), closed), std::invalid_argument);
  }
  Response response = response_of("");
  response.content_type = "text/plain\r\nX-A: b";
  CHECK_THROWS_AS(make_answer(asked, response, closed), std::invalid_argument);
}

TEST_CASE("the handler cannot set headers that the server writes") {
  for (const char* name : {"Connection", "content-length", "Content-Encoding", "Content-Type",
                           "DATE", "Server", "Transfer-Encoding"}) {
    CHECK_THROWS_AS(make_answer(received("GET"), response_of("", {{name, "1"}}), closed),
                    std::invalid_argument);
  }
}

TEST_CASE("a status must be that of a final answer") {
  for (const unsigned status : {0U, 100U, 101U, 199U, 600U}) {
    Response response;
    response.status = status;
    CHECK_THROWS_AS(make_answer(received("GET"), response, closed), std::invalid_argument);
  }
}

TEST_CASE("a header begins with the status and ends with an empty line") {
  Answer answer;
  answer.status = 404;
  answer.fields = "X-A: b\r\n";
  const std::string begin = "HTTP/1.1 404 Not Found\r\nDate: ";
  const std::string head = make_head(answer, false, true);
  CHECK(head.substr(0, begin.size()) == begin);
  const std::regex date("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
  CHECK(std::regex_match(head.substr(begin.size(), head.find("\r\nX-A") - begin.size()), date));
  CHECK(head.substr(head.find("X-A")) == "X-A: b\r\n\r\n");
}

TEST_CASE("a header states whether the connection stays open") {
  const auto end = [](bool http_1_0, bool keep_alive) {
    const std::string head = make_head({}, http_1_0, keep_alive);
    return head.substr(head.find("GMT") + 3);
  };
  CHECK(end(false, true) == "\r\n\r\n");
  CHECK(end(true, true) == "\r\nConnection: keep-alive\r\n\r\n");
  CHECK(end(false, false) == "\r\nConnection: close\r\n\r\n");
  CHECK(end(true, false) == "\r\nConnection: close\r\n\r\n");
}

}  // namespace fahras::http
