// The binary encoding of records: numbers are varints (seven bits a byte, the lowest first), and
// strings follow their length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fahras::schema {

// Returns the length of the common prefix of two strings, in bytes.
std::size_t shared_start(std::string_view a, std::string_view b);

void append_varint(std::string& data, std::uint64_t value);

// Writes a record.
class RecordWriter {
 public:
  void reserve(std::size_t bytes) { data_.reserve(bytes); }
  void byte(std::uint8_t value) { data_.push_back(static_cast<char>(value)); }
  void varint(std::uint64_t value) { append_varint(data_, value); }
  void fixed64(std::uint64_t value);    // eight bytes, the lowest first
  void string(std::string_view value);  // its length as a varint, then its bytes
  // Appends bytes without their length, which the reader must know.
  void rest(std::string_view value) { data_.append(value); }
  std::string take() { return std::move(data_); }

 private:
  std::string data_;
};

// Reads what RecordWriter wrote. Every function throws Error(index) if the record ends too early,
// and for numbers that are not in their shortest form. The views that it returns point into the
// record.
class RecordReader {
 public:
  // `what` names the record in error messages.
  RecordReader(std::string_view data, const char* what) : data_(data), what_(what) {}

  std::uint8_t byte();
  std::uint64_t varint() {
    if (data_.empty() || static_cast<std::uint8_t>(data_.front()) >= 0x80) return longer_varint();
    const auto value = static_cast<std::uint8_t>(data_.front());
    data_.remove_prefix(1);
    return value;
  }
  std::uint32_t small_varint();  // also throws for numbers of more than 32 bits
  std::uint64_t fixed64();
  std::string_view string();
  std::string_view bytes(std::uint64_t count);
  std::string_view rest() { return bytes(data_.size()); }
  std::size_t left() const { return data_.size(); }
  // Throws Error(index) with a message that names the record and says `why`.
  [[noreturn]] void fail(const char* why) const;

 private:
  std::uint64_t longer_varint();
  std::string_view data_;
  const char* what_;
};

}  // namespace fahras::schema
