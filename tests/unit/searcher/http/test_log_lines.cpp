#include <http/log_lines.h>

#include <support/catch.h>
#include <nlohmann/json.hpp>

namespace fahras::http {

TEST_CASE("other lines of the log are also JSON with a time") {
  const auto dropped = nlohmann::json::parse(dropped_line(12));
  CHECK(dropped["dropped"] == 12);
  CHECK(dropped["time"].get<std::string>().size() == 24);
  const std::string text = message_line("keys:2:\n\u202E");
  CHECK(text.starts_with("{\"time\":\""));
  CHECK(text.find('\n') == std::string::npos);
  CHECK(nlohmann::json::parse(text)["message"] == "keys:2:\n\u202E");
}

}  // namespace fahras::http
