#include "payload.h"

#include <support/catch.h>

#include "errors.h"
#include "served.h"

using namespace fahras::api;
using namespace fahras::test;

namespace {

Payload payload(const std::string& body, const std::string& type = "application/json",
                const std::optional<std::string>& delimiter = {}) {
  return read_payload(request("POST", "/", body, type), delimiter);
}

std::string code(const std::string& body, const std::string& type = "application/json",
                 const std::optional<std::string>& delimiter = {}) {
  try {
    payload(body, type, delimiter);
  } catch (const ApiError& error) {
    return error.code();
  }
  return "no error";
}

}  // namespace

TEST_CASE("documents are counted, and stay as they were sent") {
  const std::string body = R"([{"id": 1, "tags": [{"a": []}]}, {"id": 2}])";
  CHECK(payload(body).count == 2);
  CHECK(payload(body).documents == body);
  CHECK(payload(R"({"id": 1, "inner": {"x": {}}})").count == 1);
  CHECK(payload("[]").count == 0);
  const Payload lines = payload("{\"id\":1}\n\n {\"id\":2}\r\n{\"id\":3}", "application/x-ndjson");
  CHECK(lines.count == 3);
  CHECK(lines.are_lines);
  const Payload table = payload("id\n1\n2\n", "text/csv");
  CHECK(table.count == 2);
  CHECK(table.documents == R"([{"id":"1"},{"id":"2"}])");
}

TEST_CASE("what has no documents is refused") {
  for (const char* const body : {"3", "[1]", "[[]]", "[{}, 1]", "\"x\"", "null", "{", "[{}",
                                 "[1e999]", R"([{"id": "x"},])", "[{\"id\": \"\xFF\"}]"}) {
    INFO(body);
    CHECK(code(body) == "malformed_payload");
  }
  for (const char* const lines : {"[{}]", "{}\n1", "{}\n{"})
    CHECK(code(lines, "application/x-ndjson") == "malformed_payload");
  for (const char* const type : {"application/json", "application/x-ndjson", "text/csv"})
    CHECK(code("", type) == "missing_payload");
  CHECK(code(std::string(100, '[')) == "malformed_payload");
  CHECK(code("[]", "text/plain") == "invalid_content_type");
  CHECK(code("[]", "") == "missing_content_type");
}

TEST_CASE("a delimiter is one character, and only for tables") {
  CHECK(code("id\n", "text/csv", "|") == "no error");
  for (const char* const delimiter : {"", "||", "؛", "\"", "\n"})
    CHECK(code("id\n", "text/csv", delimiter) == "invalid_document_csv_delimiter");
  CHECK(code("[]", "application/json", ",") == "invalid_content_type");
}
