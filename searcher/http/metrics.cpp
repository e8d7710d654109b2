#include "metrics.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace fahras::http {

namespace {

constexpr std::size_t max_routes = 100;

// Clients can send any method, but the number of labels must stay small.
std::string method_label(std::string_view method) {
  constexpr std::array<std::string_view, 9> known = {
      "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"};
  const bool is_known = std::find(known.begin(), known.end(), method) != known.end();
  return std::string(is_known ? method : "other");
}

std::string escaped(const std::string& label) {
  std::string text;
  for (const char character : label) {
    if (character == '\\' || character == '"') text += '\\';
    text += character == '\n' ? ' ' : character;
  }
  return text;
}

void print(std::string& text, const char* name, const char* type, const char* help,
           std::uint64_t value) {
  fmt::format_to(std::back_inserter(text),
                 "# HELP fahras_http_{0} {2}\n# TYPE fahras_http_{0} {1}\nfahras_http_{0} {3}\n",
                 name, type, help, value);
}

}  // namespace

void Metrics::count_request(std::string_view method, unsigned status, const std::string& route,
                            double seconds) {
  const std::lock_guard lock(mutex_);
  const bool known = durations_.size() < max_routes || durations_.count(route) > 0;
  const std::string label = known ? route : "other";
  ++requests_[{method_label(method), status, label}];
  Durations& durations = durations_[label];
  const auto bucket = std::lower_bound(bounds_.begin(), bounds_.end(), seconds) - bounds_.begin();
  ++durations.counts[static_cast<std::size_t>(bucket)];
  durations.sum += seconds;
}

void Metrics::set_held(std::map<std::string, std::size_t> bytes_by_name) {
  const std::lock_guard lock(mutex_);
  held_.swap(bytes_by_name);
}

std::string Metrics::to_text() const {
  std::string text;
  print_requests(text);
  print_durations(text);
  print(text, "connections", "gauge", "Open connections.", open);
  print(text, "draining_connections", "gauge", "Further connections, after their last answer.",
        draining);
  print(text, "connections_accepted_total", "counter", "Accepted connections.", accepted);
  print(text, "connections_refused_total", "counter",
        "Connections refused because there were too many.", refused);
  print(text, "connections_evicted_total", "counter",
        "Connections closed to make room for new ones.", evicted);
  print(text, "received_bytes_total", "counter", "Bytes read from clients.", received_bytes);
  print(text, "sent_bytes_total", "counter", "Bytes written to clients.", sent_bytes);
  print(text, "held_bytes", "gauge", "Bytes of bodies and answers in memory.", held_bytes);
  print_held(text);
  print(text, "gave_way_total", "counter",
        "Requests and answers aborted to free memory for others.", gave_way);
  print(text, "drained_bytes_total", "counter", "Bytes read after the last answer and discarded.",
        drained_bytes);
  print(text, "failures_total", "counter",
        "Internal failures of the server, such as lack of memory.", failures);
  print(text, "queued_requests", "gauge", "Requests that wait for a thread.", waiting);
  print(text, "running_requests", "gauge", "Requests that are handled.", running);
  print(text, "log_dropped_total", "counter", "Log lines that were dropped.", log_dropped);
  return text;
}

void Metrics::print_held(std::string& text) const {
  text +=
      "# HELP fahras_http_client_held_bytes Bytes of bodies and answers in memory, by name of "
      "client.\n"
      "# TYPE fahras_http_client_held_bytes gauge\n";
  const std::lock_guard lock(mutex_);
  for (const auto& [name, bytes] : held_) {
    fmt::format_to(std::back_inserter(text), "fahras_http_client_held_bytes{{client=\"{}\"}} {}\n",
                   escaped(name), bytes);
  }
}

void Metrics::print_requests(std::string& text) const {
  text +=
      "# HELP fahras_http_requests_total Answered requests.\n"
      "# TYPE fahras_http_requests_total counter\n";
  const std::lock_guard lock(mutex_);
  for (const auto& [key, count] : requests_) {
    const auto& [method, status, route] = key;
    fmt::format_to(std::back_inserter(text),
                   "fahras_http_requests_total{{method=\"{}\",status=\"{}\",route=\"{}\"}} {}\n",
                   method, status, escaped(route), count);
  }
}

void Metrics::print_durations(std::string& text) const {
  constexpr const char* name = "fahras_http_request_duration_seconds";
  auto out = std::back_inserter(text);
  fmt::format_to(
      out,
      "# HELP {0} Time from the complete request to the complete answer.\n# TYPE {0} histogram\n",
      name);
  const std::lock_guard lock(mutex_);
  for (const auto& [route, durations] : durations_) {
    const std::string label = escaped(route);
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
      count += durations.counts[i];
      fmt::format_to(out, "{}_bucket{{route=\"{}\",le=\"{}\"}} {}\n", name, label, bounds_[i],
                     count);
    }
    count += durations.counts.back();
    fmt::format_to(out,
                   "{0}_bucket{{route=\"{1}\",le=\"+Inf\"}} {2}\n{0}_sum{{route=\"{1}\"}} {3}\n",
                   name, label, count, durations.sum);
    fmt::format_to(out, "{}_count{{route=\"{}\"}} {}\n", name, label, count);
  }
}

}  // namespace fahras::http
