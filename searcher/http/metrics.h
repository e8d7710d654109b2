// The server's metrics in Prometheus format. Thread-safe.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

namespace fahras::http {

class Metrics {
 public:
  void count_request(std::string_view method, unsigned status, const std::string& route,
                     double seconds);
  // Sets the bytes in memory for each name of clients.
  void set_held(std::map<std::string, std::size_t> bytes_by_name);
  std::string to_text() const;

  // Updated by the objects that they describe.
  std::atomic<std::uint64_t> open{0}, draining{0}, accepted{0}, refused{0}, evicted{0};
  std::atomic<std::uint64_t> gave_way{0}, drained_bytes{0}, failures{0};
  std::atomic<std::uint64_t> received_bytes{0}, sent_bytes{0}, held_bytes{0};
  std::atomic<std::uint64_t> waiting{0}, running{0}, log_dropped{0};

 private:
  static constexpr std::array<double, 14> bounds_ = {
      0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
  struct Durations {
    std::array<std::uint64_t, bounds_.size() + 1>
        counts{};  // for each bucket; the last one counts longer durations
    double sum = 0;
  };
  using Key = std::tuple<std::string, unsigned, std::string>;  // method, status, route

  void print_held(std::string& text) const;
  void print_requests(std::string& text) const;
  void print_durations(std::string& text) const;

  mutable std::mutex mutex_;
  std::map<std::string, std::size_t> held_;
  std::map<Key, std::uint64_t> requests_;
  std::map<std::string, Durations> durations_;  // by route
};

}  // namespace fahras::http
