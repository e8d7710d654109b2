#include <schema/tokens.h>

#include <limits>

#include <fmt/format.h>

#include "forms_codec.h"

namespace fahras::schema {
namespace {

constexpr std::uint8_t tokens_version = 3;
constexpr const char* token_record_name = "list of tokens";
constexpr unsigned number_bits = 28;  // four bytes of a varint

constexpr std::uint64_t last_day = 99'999'999;

// A day as a number: its digits plus one, 20250905 for "2025-09-04"; 0 if there is no day.
std::uint64_t encode_day(std::string_view day) {
  if (day.empty()) return 0;
  std::uint64_t digits = 0;
  for (const char c : day) {
    if (c != '-') digits = digits * 10 + static_cast<unsigned>(c - '0');
  }
  return digits + 1;
}

std::string decode_day(std::uint64_t number, const RecordReader& in) {
  if (number == 0) return {};
  const std::uint64_t digits = number - 1;
  if (digits > last_day) in.fail("its day is invalid");
  return fmt::format("{:04}-{:02}-{:02}", digits / 10'000, digits / 100 % 100, digits % 100);
}

}  // namespace

void TokensWriter::start(std::string_view day, std::size_t attribute_parts) {
  RecordWriter out;
  out.byte(tokens_version);
  out.varint(encode_day(day));
  out.varint(attribute_parts);
  value_ = out.take();
}

void TokensWriter::append(std::uint64_t number) { append_varint(value_, number); }

void TokensWriter::part(std::size_t tokens, bool is_heading) {
  append_varint(value_, std::uint64_t{tokens} << 1 | (is_heading ? 1 : 0));
}

void TokensWriter::word(std::uint32_t number) { append_varint(value_, number); }

void TokensWriter::literal(const Forms& forms) {
  append_varint(value_, 0);
  value_ += encode_forms(forms);
}

TokensReader::TokensReader(std::string_view value)
    : at_(reinterpret_cast<const unsigned char*>(value.data())), end_(at_ + value.size()) {
  RecordReader in(value, token_record_name);
  if (in.byte() != tokens_version) in.fail("its version is unknown");
  day_ = decode_day(in.varint(), in);
  attribute_parts_ = in.small_varint();
  // Each of them takes two bytes at least.
  if (attribute_parts_ > in.left() / 2) in.fail("it names more parts than it holds");
  at_ = end_ - in.left();
}

std::uint32_t TokensReader::attribute() {
  RecordReader in = rest();
  const std::uint32_t number = in.small_varint();
  at_ = end_ - in.left();
  return number;
}

TokensReader::Part TokensReader::part() {
  RecordReader in = rest();
  const std::uint64_t header = in.varint();
  // Each token takes at least one byte.
  if (header >> 1 > in.left()) in.fail("it announces more tokens than it contains");
  if (header >> 1 > std::numeric_limits<std::uint32_t>::max()) in.fail("a part is too long");
  at_ = end_ - in.left();
  return {static_cast<std::uint32_t>(header >> 1), (header & 1) != 0};
}

void TokensReader::skip(const Part& part) {
  FormsBuffer unused;
  for (std::uint32_t i = 0; i < part.tokens; ++i) {
    if (word() == 0) literal(unused);
  }
}

void TokensReader::literal(FormsBuffer& forms) {
  RecordReader in = rest();
  forms.stem.clear();
  read_forms(in, forms);
  at_ = end_ - in.left();
}

std::uint32_t TokensReader::longer_number(unsigned first) {
  std::uint32_t number = first & 0x7F;
  for (unsigned shift = 7; shift < number_bits && at_ != end_; shift += 7) {
    const std::uint32_t byte = *at_++;
    number |= (byte & 0x7F) << shift;
    if (byte >= 0x80) continue;
    if (byte == 0) fail("a number is not in its shortest form");
    return number;
  }
  fail(at_ == end_ ? "it ends too early" : "a number is too large");
}

RecordReader TokensReader::rest() const {
  return {{reinterpret_cast<const char*>(at_), static_cast<std::size_t>(end_ - at_)},
          token_record_name};
}

void TokensReader::fail(const char* why) const { rest().fail(why); }

}  // namespace fahras::schema
