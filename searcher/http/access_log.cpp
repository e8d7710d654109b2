#include "access_log.h"

#include <cmath>

#include "log_json.h"

namespace fahras::http {

namespace {

constexpr std::size_t max_text = 1024;  // texts sent by clients are cut to this many bytes

}  // namespace

void AccessLog::write(const LogEntry& entry) const {
  if (log_ == nullptr) return;
  const Received& received = entry.received;
  const std::string* agent = received.request.header("user-agent");
  nlohmann::ordered_json line = {
      {"peer", received.request.peer},
      {"method", received.method.substr(0, max_text)},
      {"target", received.target.substr(0, max_text)},
      {"status", entry.status},
      {"bytes", entry.bytes},
      {"ms", std::round(entry.milliseconds * 1000) / 1000},
      {"agent", agent == nullptr ? "" : agent->substr(0, max_text)},
  };
  if (!entry.taken) line["taken"] = false;
  if (!entry.failure.empty()) line["failure"] = entry.failure;
  log_->add(json_line(line));
}

}  // namespace fahras::http
