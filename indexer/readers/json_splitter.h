// Cuts a JSON file into its records without parsing them: the elements of an array, or objects one
// after the other. What is not in an object is passed over, so a broken record costs only itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "byte_source.h"

namespace fahras::readers {

class JsonSplitter {
 public:
  JsonSplitter(Stream& stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  // The next record; false at the end. One of more than `limit` bytes is not held: too_long().
  bool next(std::string& record);
  bool too_long() const noexcept { return too_long_; }
  bool complete() const noexcept { return depth_ == 0; }  // false: the file ended inside it
  std::uint64_t line() const noexcept { return line_; }   // where the record begins, from 1
  // What stood between the last record and the one before, when it is more than commas and
  // brackets: cut after a few kilobytes.
  const std::string& stray() const noexcept { return stray_; }
  std::uint64_t stray_line() const noexcept { return stray_line_; }  // where it begins, from 1

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
  char before_ = '\n';  // the last character between records that is no white space
  bool has_stray_ = false;
  std::string stray_;
  std::uint64_t stray_line_ = 0;
};

}  // namespace fahras::readers
