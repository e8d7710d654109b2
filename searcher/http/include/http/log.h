// An asynchronous log. A thread of its own writes the lines, so that nobody who logs waits for a
// slow reader. Lines that do not fit into the bounded queue are dropped and counted, and a line in
// their place reports how many.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace fahras::http {

// The destination of a Log. Only the log's thread uses it.
class LogSink {
 public:
  virtual ~LogSink() = default;
  // Writes the first bytes of `bytes` and returns how many; returns 0 if none can be written at the
  // moment, for example because there is no reader or no disk space. The caller then tries again.
  virtual std::size_t write(std::string_view bytes) noexcept = 0;
};

struct LogLimits {
  std::size_t bytes = 8 << 20;                // size of the queue
  std::chrono::milliseconds stop_time{2000};  // time to write the queue in stop()
};

// Thread-safe.
class Log {
 public:
  // Returns the line, without its line end, that stands in place of `dropped` lines. Called by the
  // log's thread.
  using Report = std::function<std::string(std::uint64_t dropped)>;

  Log(std::unique_ptr<LogSink> sink, Report report, const LogLimits& limits = {});
  ~Log();  // calls stop()
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // Appends a line, given without its line end. Never waits for the sink. May throw std::bad_alloc;
  // the line then counts as dropped.
  void add(std::string_view line);
  // Writes everything that is still queued to `sink`. A line that was only partly written is
  // written again as a whole.
  void replace(std::unique_ptr<LogSink> sink);
  // Returns when all lines are written, or shortly after stop_time; the rest is dropped. If the
  // sink hangs, its thread is abandoned. Lines added later are dropped.
  void stop();
  // The number of lines dropped so far.
  std::uint64_t dropped() const;

 private:
  class Writer;

  std::shared_ptr<Writer> writer_;  // shared with the thread, which may outlive the log
  std::thread thread_;
};

}  // namespace fahras::http
