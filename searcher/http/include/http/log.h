// Lines that a thread of its own writes, so that nobody who says something waits for whoever reads
// it: what a bounded queue has no room for is dropped, counted, and reported where it is missing.
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

// Where the lines of a Log go. The thread of the log alone uses it.
class LogSink {
 public:
  virtual ~LogSink() = default;
  // Writes some of the bytes, from the first on, and returns how many; 0 if it can write none now,
  // for want of a reader or of room. Then it is asked again.
  virtual std::size_t write(std::string_view bytes) noexcept = 0;
};

struct LogLimits {
  std::size_t bytes = 8 << 20;                // of lines that wait
  std::chrono::milliseconds stop_time{2000};  // to write what waits when stop() comes
};

// May be used by several threads at once.
class Log {
 public:
  // The line, without its end, that stands where so many lines were dropped. The thread calls it.
  using Report = std::function<std::string(std::uint64_t dropped)>;

  Log(std::unique_ptr<LogSink> sink, Report report, const LogLimits& limits = {});
  ~Log();  // stops it
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // `line` has no end. Never waits for the sink. Throws std::bad_alloc, and counts the line then.
  void add(std::string_view line);
  // What is not written yet goes to `sink`; a line that was written in part is written to it whole.
  void replace(std::unique_ptr<LogSink> sink);
  // Returns when all is written, or a moment after stop_time: what was not written is dropped. A
  // sink that hangs is left behind with its thread. What is added later is dropped.
  void stop();
  // Lines since the beginning.
  std::uint64_t dropped() const;

 private:
  class Writer;

  std::shared_ptr<Writer> writer_;  // shared with the thread, which may outlive the log
  std::thread thread_;
};

}  // namespace fahras::http
