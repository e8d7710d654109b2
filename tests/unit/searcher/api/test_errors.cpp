#include "errors.h"

#include <support/catch.h>

#include "json.h"

using namespace fahras;
using namespace fahras::api;

TEST_CASE("codes have Meilisearch's statuses and types") {
  CHECK(status_of("invalid_search_filter") == 400);
  CHECK(type_of("invalid_search_filter") == "invalid_request");
  CHECK(status_of("feature_not_enabled") == 400);
  CHECK(status_of("malformed_payload") == 400);
  CHECK(status_of("missing_authorization_header") == 401);
  CHECK(type_of("missing_authorization_header") == "auth");
  CHECK(status_of("invalid_api_key") == 403);
  CHECK(status_of("index_not_found") == 404);
  CHECK(status_of("document_not_found") == 404);
  CHECK(status_of("task_not_found") == 404);
  CHECK(status_of("payload_too_large") == 413);
  CHECK(status_of("invalid_content_type") == 415);
  CHECK(status_of("internal") == 500);
  CHECK(type_of("internal") == "internal");
}

TEST_CASE("an error of the searcher has a status by its kind") {
  const auto status = [](ErrorKind kind) { return status_of(as_api_error({kind, "x"}).code()); };
  CHECK(status(ErrorKind::usage) == 400);
  CHECK(status(ErrorKind::input) == 400);
  CHECK(status(ErrorKind::index) == 503);
  CHECK(status(ErrorKind::internal) == 500);
}

TEST_CASE("statuses of the server have codes") {
  for (const unsigned status : {400U, 401U, 403U, 404U, 405U, 408U, 413U, 414U, 415U, 417U, 421U,
                                431U, 500U, 501U, 503U, 505U})
    CHECK(status_of(code_of(status)) == status);
  CHECK(code_of(418) == "bad_request");
  CHECK(code_of(599) == "internal");
}

TEST_CASE("an error has a message, a code, a type and a link") {
  const auto response = error_response({"index_not_found", "Index `x` not found."}, "docs");
  CHECK(response.status == 404);
  CHECK(response.content_type == "application/json; charset=utf-8");
  CHECK(response.body == R"({"message":"Index `x` not found.","code":"index_not_found",)"
                         R"("type":"invalid_request","link":"docs#index_not_found"})");
}

TEST_CASE("an error says how a client can continue") {
  const auto header = [](const char* code) {
    const auto response = error_response({code, ""}, "");
    return response.headers.empty() ? std::string() : response.headers.front().first;
  };
  CHECK(header("missing_authorization_header") == "WWW-Authenticate");
  CHECK(header("too_many_requests") == "Retry-After");
  CHECK(header("bad_request").empty());
}
