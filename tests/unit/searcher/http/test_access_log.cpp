#include <access_log.h>

#include <support/catch.h>
#include <nlohmann/json.hpp>

#include "kept_log.h"
#include "received.h"

namespace fahras::http {

namespace {

using nlohmann::json;

std::string logged(const Received& received, const std::string& failure = "", bool taken = true) {
  test::KeptLog kept;
  AccessLog(&kept.log()).write({received, 200, 12, 1.23456, failure, taken});
  return kept.text();
}

}  // namespace

TEST_CASE("a request is logged as one line of JSON") {
  Received received = test::received("GET", {{"user-agent", "curl/8"}});
  received.request.peer = "127.0.0.1";
  const std::string text = logged(received);
  CHECK(text.find('\n') == text.size() - 1);
  const json line = json::parse(text);
  CHECK(line["peer"] == "127.0.0.1");
  CHECK(line["method"] == "GET");
  CHECK(line["target"] == "/");
  CHECK(line["status"] == 200);
  CHECK(line["bytes"] == 12);
  CHECK(line["ms"] == 1.235);
  CHECK(line["agent"] == "curl/8");
  const auto time = line["time"].get<std::string>();
  CHECK(time.size() == 24);
  CHECK(time[10] == 'T');
  CHECK(time.back() == 'Z');
  CHECK_FALSE(line.contains("taken"));
  CHECK_FALSE(line.contains("failure"));
}

TEST_CASE("texts from clients are escaped and cut") {
  Received received = test::received("GET", {{"user-agent", "a\"\n\x1B[31m\xFF\u202E"}});
  received.target = "/" + std::string(5000, 'x');
  const std::string text = logged(received);
  for (const char character : text.substr(0, text.size() - 1)) {
    CHECK((character >= ' ' && character < 0x7F));
  }
  const json line = json::parse(text);
  CHECK(line["target"].get<std::string>().size() == 1024);
  CHECK(line["agent"] == "a\"\n\x1B[31m\uFFFD\u202E");
}

TEST_CASE("failures and aborted connections are logged") {
  const json line = json::parse(logged(test::received("GET"), "no disk", false));
  CHECK(line["failure"] == "no disk");
  CHECK(line["taken"] == false);
}

TEST_CASE("without a log nothing is written") {
  const Received received = test::received("GET");
  const AccessLog none(nullptr);
  CHECK_NOTHROW(none.write({received, 200, 0, 0, "", true}));
  CHECK(none.dropped() == 0);
}

}  // namespace fahras::http
