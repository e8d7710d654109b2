#include "messages.h"

#include <unistd.h>

#include <memory>

#include <fahras/printable.h>
#include <fmt/format.h>
#include <http/log_file.h>

namespace fahras::serve {
namespace {

std::string line_of(const std::string& text) { return "fahras-serve: " + printable(text); }

std::string dropped_messages(std::uint64_t dropped) {
  return line_of(
      fmt::format("{} messages were dropped because they could not be written", dropped));
}

}  // namespace

Messages::Messages() : log_(std::make_unique<http::LogFile>(STDERR_FILENO), dropped_messages) {}

void Messages::report(const std::string& text) { log_.add(line_of(text)); }

}  // namespace fahras::serve
