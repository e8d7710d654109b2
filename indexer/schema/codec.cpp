#include "codec.h"

#include <algorithm>
#include <limits>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::schema {

std::size_t shared_start(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

void append_varint(std::string& data, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) data.push_back(static_cast<char>(value | 0x80));
  data.push_back(static_cast<char>(value));
}

void RecordWriter::fixed64(std::uint64_t value) {
  for (int shift = 0; shift < 64; shift += 8) byte(static_cast<std::uint8_t>(value >> shift));
}

void RecordWriter::string(std::string_view value) {
  varint(value.size());
  rest(value);
}

std::uint8_t RecordReader::byte() { return static_cast<std::uint8_t>(bytes(1).front()); }

std::uint64_t RecordReader::longer_varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint64_t b = byte();
    if (shift == 63 && b > 1) fail("a number is too large");
    value |= (b & 0x7F) << shift;
    if (b >= 0x80) continue;
    if (b == 0 && shift > 0) fail("a number is not in its shortest form");
    return value;
  }
  fail("a number is too long");
}

std::uint32_t RecordReader::small_varint() {
  const std::uint64_t value = varint();
  if (value > std::numeric_limits<std::uint32_t>::max()) fail("a number is too large");
  return static_cast<std::uint32_t>(value);
}

std::uint64_t RecordReader::fixed64() {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 64; shift += 8) value |= std::uint64_t{byte()} << shift;
  return value;
}

std::string_view RecordReader::string() { return bytes(varint()); }

std::string_view RecordReader::bytes(std::uint64_t count) {
  if (count > data_.size()) fail("it ends too early");
  const std::string_view result = data_.substr(0, count);
  data_.remove_prefix(count);
  return result;
}

void RecordReader::fail(const char* why) const {
  throw Error(ErrorKind::index,
              fmt::format("damaged {} in the index: {}; run fahras-index check, then build the "
                          "index again",
                          what_, why));
}

}  // namespace fahras::schema
