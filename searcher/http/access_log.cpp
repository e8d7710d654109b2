#include "access_log.h"

#include <chrono>
#include <cmath>

#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

namespace fahras::http {

namespace {

constexpr std::size_t longest_text = 1024;  // in bytes, of what a client sent

std::string now() {
  using namespace std::chrono;
  const auto time = system_clock::now();
  const auto milliseconds =
      duration_cast<std::chrono::milliseconds>(time.time_since_epoch()) % 1000;
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(system_clock::to_time_t(time)),
                     milliseconds.count());
}

}  // namespace

void AccessLog::write(const LogEntry& entry) const {
  if (out_ == nullptr) return;
  const Received& received = entry.received;
  const std::string* agent = received.request.header("user-agent");
  nlohmann::ordered_json line = {
      {"time", now()},
      {"peer", received.request.peer},
      {"method", received.method.substr(0, longest_text)},
      {"target", received.target.substr(0, longest_text)},
      {"status", entry.status},
      {"bytes", entry.bytes},
      {"ms", std::round(entry.milliseconds * 1000) / 1000},
      {"agent", agent == nullptr ? "" : agent->substr(0, longest_text)},
  };
  if (!entry.taken) line["taken"] = false;
  if (!entry.failure.empty()) line["failure"] = entry.failure;
  constexpr int one_line = -1;
  constexpr bool only_ascii = true;
  using nlohmann::ordered_json;
  *out_ << line.dump(one_line, ' ', only_ascii, ordered_json::error_handler_t::replace) + '\n'
        << std::flush;
  // A disk that was full may have room again.
  out_->clear();
}

}  // namespace fahras::http
