#include <http/log_lines.h>

#include <chrono>

#include <fmt/chrono.h>

#include "log_json.h"

namespace fahras::http {

namespace {

std::string now() {
  using namespace std::chrono;
  const auto time = system_clock::now();
  const auto milliseconds =
      duration_cast<std::chrono::milliseconds>(time.time_since_epoch()) % 1000;
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(system_clock::to_time_t(time)),
                     milliseconds.count());
}

}  // namespace

std::string json_line(const nlohmann::ordered_json& fields) {
  using nlohmann::ordered_json;
  constexpr int one_line = -1;
  constexpr bool only_ascii = true;
  ordered_json line = {{"time", now()}};
  line.update(fields);
  return line.dump(one_line, ' ', only_ascii, ordered_json::error_handler_t::replace);
}

std::string dropped_line(std::uint64_t dropped) {
  nlohmann::ordered_json fields;
  fields["dropped"] = dropped;
  return json_line(fields);
}

std::string message_line(const std::string& message) {
  nlohmann::ordered_json fields;
  fields["message"] = message;
  return json_line(fields);
}

}  // namespace fahras::http
