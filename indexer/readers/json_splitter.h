// Splits a JSON file into its records, which are the elements of an array or objects one after the
// other. It does not parse them, but counts braces and brackets outside strings. Text that is not
// in an object is skipped, so that a broken record does not affect the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "byte_source.h"

namespace fahras::readers {

class JsonSplitter {
 public:
  JsonSplitter(Stream& stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  // Sets `record` to the next record. Returns false at the end. A record of more than `limit` bytes
  // is skipped: then too_long() is true and `record` is empty.
  bool next(std::string& record);
  bool too_long() const noexcept { return too_long_; }
  bool complete() const noexcept { return depth_ == 0; }  // false: the file ended inside the record
  std::uint64_t line() const noexcept { return line_; }   // in which the record begins, from 1
  // Returns the text between the last record and the one before it, at most 16 KB of it; an empty
  // string if that text has only commas and brackets.
  const std::string& stray() const noexcept { return stray_; }
  std::uint64_t stray_line() const noexcept { return stray_line_; }  // in which it begins, from 1

 private:
  bool find_start();
  std::size_t scan_between(std::string_view window);
  void keep_stray(char c);
  std::size_t scan(std::string_view window);

  Stream& stream_;
  std::size_t limit_;
  std::uint64_t line_ = 1;
  std::uint64_t lines_seen_ = 1;
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  bool too_long_ = false;
  char before_ = '\n';  // the last character between records that is not white space
  bool has_stray_ = false;
  std::string stray_;
  std::uint64_t stray_line_ = 0;
};

}  // namespace fahras::readers
