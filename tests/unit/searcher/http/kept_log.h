// A log that is kept in memory.
#pragma once

#include <memory>
#include <string>

#include <http/log.h>
#include <http/log_lines.h>

namespace fahras::http::test {

class KeptLog {
 public:
  KeptLog() : text_(std::make_shared<std::string>()), log_(make_sink(), dropped_line) {}

  Log& log() { return log_; }
  // Ends the log, and returns everything that was logged.
  std::string text() {
    log_.stop();
    return *text_;
  }

 private:
  class Sink : public LogSink {
   public:
    explicit Sink(std::shared_ptr<std::string> text) : text_(std::move(text)) {}
    std::size_t write(std::string_view bytes) noexcept override {
      text_->append(bytes);
      return bytes.size();
    }

   private:
    std::shared_ptr<std::string> text_;
  };
  std::unique_ptr<LogSink> make_sink() { return std::make_unique<Sink>(text_); }

  std::shared_ptr<std::string> text_;
  Log log_;
};

}  // namespace fahras::http::test
