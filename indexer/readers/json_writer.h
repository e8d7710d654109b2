// Writes JSON in one line, from the events of a parser, so that what is read need not be parsed a
// second time.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace fahras::readers {

// The calls must be in the order of a JSON text.
class JsonWriter {
 public:
  void open(char bracket) {
    separate();
    json_ += bracket;
  }
  void close(char bracket) { json_ += bracket; }
  void key(std::string_view name) {
    text(name);
    json_ += ':';
  }
  void text(std::string_view value);
  // A number, true, false or null, as it is written.
  void scalar(std::string_view written) {
    separate();
    json_ += written;
  }
  std::string take() { return std::move(json_); }

 private:
  // Texts end in a quotation mark, so the last byte tells whether a value stands before.
  void separate() {
    if (json_.empty()) return;
    const char last = json_.back();
    if (last != '{' && last != '[' && last != ':') json_ += ',';
  }

  std::string json_;
};

}  // namespace fahras::readers
