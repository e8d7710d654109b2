#include <metrics.h>

#include <regex>
#include <sstream>

#include <support/catch.h>

namespace fahras::http {

namespace {

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("requests are counted by method, status and route") {
  Metrics metrics;
  for (int i = 0; i < 3; ++i) metrics.count_request("GET", 200, "search", 0.002);
  metrics.count_request("POST", 404, "", 0.5);
  const std::string text = metrics.to_text();
  CHECK(has_line(text,
                 "fahras_http_requests_total{method=\"GET\",status=\"200\",route=\"search\"} 3"));
  CHECK(has_line(text, "fahras_http_requests_total{method=\"POST\",status=\"404\",route=\"\"} 1"));
}

TEST_CASE("durations are a histogram for each route") {
  Metrics metrics;
  for (const double seconds : {0.0005, 0.0006, 0.3, 60.0}) {
    metrics.count_request("GET", 200, "s", seconds);
  }
  const std::string text = metrics.to_text();
  const std::string name = "fahras_http_request_duration_seconds";
  CHECK(has_line(text, name + "_bucket{route=\"s\",le=\"0.0005\"} 1"));
  CHECK(has_line(text, name + "_bucket{route=\"s\",le=\"0.001\"} 2"));
  CHECK(has_line(text, name + "_bucket{route=\"s\",le=\"0.25\"} 2"));
  CHECK(has_line(text, name + "_bucket{route=\"s\",le=\"0.5\"} 3"));
  CHECK(has_line(text, name + "_bucket{route=\"s\",le=\"10\"} 3"));
  CHECK(has_line(text, name + "_bucket{route=\"s\",le=\"+Inf\"} 4"));
  CHECK(has_line(text, name + "_count{route=\"s\"} 4"));
  CHECK(text.find(name + "_sum{route=\"s\"} 60.3011\n") != std::string::npos);
}

TEST_CASE("clients cannot create labels") {
  Metrics metrics;
  metrics.count_request("BREW\"} 1\n", 405, "", 0);
  for (int i = 0; i < 1000; ++i) metrics.count_request("GET", 200, "r" + std::to_string(i), 0);
  metrics.count_request("GET", 200, "a\"b\\c\nd", 0);
  const std::string text = metrics.to_text();
  CHECK(text.find("BREW") == std::string::npos);
  CHECK(has_line(text, "fahras_http_requests_total{method=\"other\",status=\"405\",route=\"\"} 1"));
  CHECK(has_line(text,
                 "fahras_http_requests_total{method=\"GET\",status=\"200\",route=\"other\"} 902"));
  CHECK(text.find("r500") == std::string::npos);
}

TEST_CASE("every line is valid in Prometheus' text format") {
  Metrics metrics;
  metrics.count_request("GET", 200, "a\"b\\c\nd", 0.1);
  metrics.open = 7;
  metrics.set_held({{"", 5}, {"a\"b", 6}});
  const std::string text = metrics.to_text();
  const std::regex line(
      "# HELP [a-z_]+ .+|# TYPE [a-z_]+ (counter|gauge|histogram)|"
      "[a-z_]+(\\{([a-z]+=\"([^\"\\\\]|\\\\.)*\",?)+\\})? [0-9.e+-]+");
  std::istringstream lines(text);
  for (std::string one; std::getline(lines, one);) {
    INFO(one);
    CHECK(std::regex_match(one, line));
  }
  CHECK(has_line(text, "fahras_http_connections 7"));
  CHECK(has_line(text, "fahras_http_client_held_bytes{client=\"\"} 5"));
  CHECK(has_line(text, "fahras_http_client_held_bytes{client=\"a\\\"b\"} 6"));
  CHECK(text.find("route=\"a\\\"b\\\\c d\"") != std::string::npos);
}

}  // namespace fahras::http
