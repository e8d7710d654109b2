#include <responder.h>

#include <stdexcept>

#include <support/catch.h>
#include <nlohmann/json.hpp>

#include "received.h"

namespace fahras::http {

namespace {

using nlohmann::json;
using test::received;

Response fail(const Request&) { throw std::runtime_error("secret"); }

std::string header_of(const Answer& answer, const std::string& name) {
  const std::size_t begin = answer.fields.find(name + ": ");
  if (begin == std::string::npos) return "";
  const std::size_t value = begin + name.size() + 2;
  return answer.fields.substr(value, answer.fields.find("\r\n", value) - value);
}

}  // namespace

TEST_CASE("the handler answers ordinary requests") {
  const Options options;
  const Responder responder(options, [](const Request& request) {
    Response response;
    response.body = request.method;
    response.route = "r";
    return response;
  });
  for (const char* method : {"GET", "POST", "DELETE"}) {
    CHECK_FALSE(responder.judge(received(method)).answer);
    CHECK(responder.ask_handler(received(method)).body == method);
  }
  CHECK_FALSE(responder.judge(received("HEAD")).answer);
  CHECK(responder.ask_handler(received("HEAD")).route == "r");
}

TEST_CASE("an exception of a handler becomes a 500 whose cause is only in the log") {
  const Options options;
  const Answer answer = Responder(options, fail).ask_handler(received("GET"));
  CHECK(answer.status == 500);
  CHECK(json::parse(answer.body) == json{{"error", "The server has an internal error."}});
  CHECK(answer.failure == "secret");
  const Responder odd(options, [](const Request&) -> Response { throw 7; });
  CHECK(odd.ask_handler(received("GET")).failure == "an unknown exception");
}

TEST_CASE("a handler whose header cannot be sent gives a 500") {
  const Options options;
  const Responder responder(options, [](const Request&) {
    Response response;
    response.headers = {{"Location", "/a\r\nSet-Cookie: b"}};
    return response;
  });
  const Answer answer = responder.ask_handler(received("GET"));
  CHECK(answer.status == 500);
  CHECK(answer.fields.find("Set-Cookie") == std::string::npos);
  CHECK(answer.failure.find("Location") != std::string::npos);
}

TEST_CASE("the function for errors creates their bodies, with the status given") {
  Options options;
  options.error = [](unsigned status, const std::string& message) {
    Response response;
    response.content_type = "application/json";
    response.body = json{{"message", message}, {"status", status}}.dump();
    response.headers = {{"X-Error", "1"}};
    response.route = "errors";
    return response;
  };
  const Responder responder(options, fail);
  const Answer answer = responder.refuse(received("GET"), {413, "too long"});
  CHECK(answer.status == 413);
  CHECK(json::parse(answer.body) == json{{"message", "too long"}, {"status", 413}});
  CHECK(header_of(answer, "X-Error") == "1");
  CHECK(answer.route == "errors");
  CHECK(json::parse(responder.ask_handler(received("GET")).body)["status"] == 500);
}

TEST_CASE("a failing function for errors is ignored") {
  Options options;
  options.error = [](unsigned, const std::string&) -> Response { throw std::runtime_error("no"); };
  const Answer answer = Responder(options, fail).refuse(received("GET"), {400, "bad"});
  CHECK(answer.status == 400);
  CHECK(json::parse(answer.body) == json{{"error", "bad"}});
}

TEST_CASE("a temporary refusal contains Retry-After") {
  const Options options;
  CHECK(header_of(Responder(options, fail).refuse(received("GET"), {503, "busy"}), "Retry-After") ==
        "1");
}

TEST_CASE("an answer contains Retry-After once, whoever wrote the error") {
  Options options;
  options.error = [](unsigned, const std::string&) {
    Response response;
    response.headers.emplace_back("Retry-After", "10");
    return response;
  };
  const Answer answer = Responder(options, fail).refuse(received("GET"), {503, "busy"});
  CHECK(answer.fields.find("Retry-After") == answer.fields.rfind("Retry-After"));
  CHECK(header_of(answer, "Retry-After") == "1");
}

TEST_CASE("unsupported methods are refused with the supported ones") {
  Options options;
  options.methods = {"GET", "HEAD", "OPTIONS"};
  const Responder responder(options, fail);
  for (const char* method : {"POST", "BREW", "get"}) {
    const auto answer = responder.judge(received(method)).answer;
    REQUIRE(answer);
    CHECK(answer->status == 405);
    CHECK(header_of(*answer, "Allow") == "GET, HEAD, OPTIONS");
  }
}

TEST_CASE("unknown hosts are refused before everything else, with the reason") {
  Options options;
  options.methods = {"GET", "OPTIONS"};
  options.origins = {"*"};
  options.refuse_host = [](const std::string& host) {
    return host == "ours:80" ? std::nullopt : std::optional("not " + host);
  };
  const Responder responder(options, fail);
  for (const char* method : {"GET", "OPTIONS", "BREW"}) {
    const auto answer = responder.judge(received(method, {{"host", "evil"}})).answer;
    REQUIRE(answer);
    CHECK(answer->status == 421);
    CHECK(json::parse(answer->body) == json{{"error", "not evil"}});
  }
  CHECK_FALSE(responder.judge(received("GET", {{"host", "ours:80"}})).answer);
  CHECK_FALSE(responder.judge(received("GET", {{"host", ""}})).answer);
  CHECK_FALSE(responder.judge(received("GET")).answer);
}

TEST_CASE("OPTIONS returns the methods and answers preflights") {
  Options options;
  options.origins = {"https://a.example"};
  const Responder responder(options, fail);
  const auto plain = responder.judge(received("OPTIONS")).answer;
  REQUIRE(plain);
  CHECK(plain->status == 204);
  CHECK(header_of(*plain, "Allow") == "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  const auto preflight =
      responder
          .judge(received("OPTIONS", {{"origin", "https://a.example"},
                                      {"access-control-request-method", "POST"}}))
          .answer;
  REQUIRE(preflight);
  CHECK(header_of(*preflight, "Access-Control-Allow-Origin") == "https://a.example");
  CHECK(header_of(*preflight, "Access-Control-Allow-Methods") ==
        "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
}

TEST_CASE("an admitted client has a name, and a refused one gets an answer") {
  Options options;
  options.origins = {"*"};
  options.admit = [](const Request& header) {
    Admission admission;
    admission.name = "name";
    if (header.header("x-key") == nullptr) {
      admission.refusal.emplace();
      admission.refusal->status = 401;
      admission.refusal->route = "r";
    }
    return admission;
  };
  const Responder responder(options, fail);
  const Verdict refused = responder.judge(received("POST"));
  REQUIRE(refused.answer);
  CHECK(refused.answer->status == 401);
  CHECK(refused.answer->route == "r");
  CHECK(header_of(*refused.answer, "Access-Control-Allow-Origin") == "*");
  const Verdict admitted = responder.judge(received("POST", {{"x-key", "1"}}));
  CHECK_FALSE(admitted.answer);
  CHECK(admitted.name == "name");
}

TEST_CASE("a gate that throws admits nobody") {
  Options options;
  options.admit = [](const Request&) -> Admission { throw std::runtime_error("secret"); };
  const Verdict verdict = Responder(options, fail).judge(received("GET"));
  REQUIRE(verdict.answer);
  CHECK(verdict.answer->status == 500);
  CHECK(verdict.answer->failure == "secret");
  CHECK(verdict.answer->body.find("secret") == std::string::npos);
}

TEST_CASE("errors can also be read by pages of other hosts") {
  Options options;
  options.origins = {"*"};
  const Answer answer = Responder(options, fail).refuse(received("GET"), {400, "bad"});
  CHECK(header_of(answer, "Access-Control-Allow-Origin") == "*");
}

}  // namespace fahras::http
