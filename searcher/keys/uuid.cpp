#include <keys/uuid.h>

#include <openssl/rand.h>

#include <algorithm>
#include <array>

#include <base/ascii.h>
#include <fahras/error.h>

#include <keys/secret.h>

namespace fahras::keys {
namespace {

constexpr std::size_t uuid_bytes = 16;
constexpr std::array<std::size_t, 4> hyphens = {8, 13, 18, 23};

bool is_hex_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

std::string with_hyphens(std::string digits) {
  for (const std::size_t at : hyphens) digits.insert(at, 1, '-');
  return digits;
}

}  // namespace

std::optional<std::string> parse_uuid(std::string_view text) {
  std::string digits = base::ascii_lower(text);
  std::erase(digits, '-');
  if (digits.size() != 2 * uuid_bytes || !std::all_of(digits.begin(), digits.end(), is_hex_digit))
    return std::nullopt;
  std::string uuid = with_hyphens(digits);
  const bool is_plain = text.find('-') == std::string_view::npos;
  if (!is_plain && base::ascii_lower(text) != uuid) return std::nullopt;
  return uuid;
}

std::string uuid_of(std::string bytes) {
  bytes.resize(uuid_bytes);
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x40U);
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
  return with_hyphens(hex(bytes));
}

std::string random_uuid() {
  std::array<unsigned char, uuid_bytes> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
    throw Error(ErrorKind::internal, "OpenSSL has no random bytes");
  return uuid_of(std::string(bytes.begin(), bytes.end()));
}

}  // namespace fahras::keys
