#include "json.h"

#include <support/catch.h>

#include "served.h"

using namespace fahras::api;
using Catch::Contains;
using fahras::test::request;

namespace {

template <typename Do>
std::string refusal(Do act) {
  try {
    act();
  } catch (const ApiError& error) {
    return error.code() + ": " + error.what();
  }
  return "no error";
}

std::string refused(const std::string& text) {
  return refusal([&] { parse_json(text); });
}

std::string refused_type(const std::string& type) {
  return refusal([&] { parse_body(request("POST", "/", "{}", type)); });
}

}  // namespace

TEST_CASE("invalid JSON is refused with the reason") {
  CHECK(refused("") == "missing_payload: A json payload is missing.");
  CHECK(refused(" \n") == "missing_payload: A json payload is missing.");
  CHECK_THAT(refused("{\"limit\": 1e400}"), Contains("malformed_payload"));
  CHECK_THAT(refused("{\"q\": }"), Contains("malformed_payload") && Contains("column 7"));
  CHECK_THAT(refused("{} {}"), Contains("malformed_payload"));
  CHECK_THAT(refused("\"\xFF\""), Contains("malformed_payload"));
  CHECK_THAT(refused("\"\\ud800\""), Contains("malformed_payload"));
  CHECK(refused("{}") == "no error");
}

TEST_CASE("deeply nested JSON is refused") {
  CHECK(refused(std::string(60, '[') + std::string(60, ']')) == "no error");
  CHECK_THAT(refused(std::string(70, '[') + std::string(70, ']')), Contains("64 levels"));
  CHECK_THAT(refused(std::string(1'000'000, '[')), Contains("malformed_payload"));
}

TEST_CASE("brackets in strings do not count as nesting") {
  const std::string brackets(100, '[');
  CHECK(refused("[\"" + brackets + "\", \"\\\"" + brackets + "\", \"\\\\\"]") == "no error");
  CHECK_THAT(refused("[\"\\\\\", " + brackets), Contains("64 levels"));
  CHECK_THAT(refused("\"\\"), Contains("malformed_payload"));
}

TEST_CASE("a body must have the content type of JSON") {
  CHECK(refused_type("application/json") == "no error");
  CHECK(refused_type("Application/JSON ; charset=utf-8") == "no error");
  CHECK(refused_type("") ==
        "missing_content_type: A Content-Type header is missing. Accepted values for the "
        "Content-Type header are: `application/json`");
  CHECK(refused_type("text/plain") ==
        "invalid_content_type: The Content-Type `text/plain` is invalid. Accepted values for the "
        "Content-Type header are: `application/json`");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD in answers") {
  CHECK(to_text({{"a", "\xFFx"}}) == "{\"a\":\"\xEF\xBF\xBDx\"}");
}
