#include <keys/secret.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include <fahras/error.h>

namespace fahras::keys {
namespace {

constexpr std::string_view base64_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const EVP_MD* function_of(Hash hash) {
  switch (hash) {
    case Hash::sha256:
      return EVP_sha256();
    case Hash::sha384:
      return EVP_sha384();
    case Hash::sha512:
      break;
  }
  return EVP_sha512();
}

// Returns the value of a letter of either alphabet, or no_value.
constexpr std::uint32_t no_value = 64;
std::uint32_t value_of(char letter) {
  if (letter == '+') letter = '-';
  if (letter == '/') letter = '_';
  return static_cast<std::uint32_t>(std::min<std::size_t>(base64_letters.find(letter), no_value));
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string hmac(Hash hash, std::string_view secret, std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
  unsigned size = 0;
  if (HMAC(function_of(hash), secret.data(), static_cast<int>(secret.size()), bytes_of(text),
           text.size(), code.data(), &size) == nullptr)
    throw Error(ErrorKind::internal, "OpenSSL cannot make a message authentication code");
  return {reinterpret_cast<const char*>(code.data()), size};
}

std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

// Bits that are left at the end have to be 0, so that there is one text for the same bytes.
std::optional<std::string> from_base64url(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char letter : text) {
    const std::uint32_t value = value_of(letter);
    if (value == no_value) return std::nullopt;
    bits = (bits << 6U) | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> count) & 255U);
    bits &= (1U << count) - 1U;
  }
  if (count >= 6 || bits != 0) return std::nullopt;
  return bytes;
}

std::string to_base64url(std::string_view bytes) {
  std::string text;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const unsigned char byte : bytes) {
    bits = ((bits << 8U) | byte) & 0xFFFFU;
    for (count += 8; count >= 6; count -= 6) text += base64_letters[(bits >> (count - 6)) & 63U];
  }
  if (count > 0) text += base64_letters[(bits << (6 - count)) & 63U];
  return text;
}

bool equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string key_value(std::string_view master_key, std::string_view uid) {
  return hex(hmac(Hash::sha256, master_key, uid));
}

}  // namespace fahras::keys
