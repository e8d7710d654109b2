#include <base/ascii.h>

#include <support/catch.h>

using namespace fahras::base;

TEST_CASE("only ASCII letters change their case") {
  CHECK(ascii_lower("ETag: É@[`{ ألف") == "etag: É@[`{ ألف");
  CHECK(ascii_lower(std::string_view()).empty());
}

TEST_CASE("only ASCII letters and digits are recognised") {
  std::size_t letters = 0;
  std::size_t digits = 0;
  for (int byte = -128; byte < 128; ++byte) {
    letters += is_ascii_letter(static_cast<char>(byte)) ? 1U : 0U;
    digits += is_ascii_digit(static_cast<char>(byte)) ? 1U : 0U;
  }
  CHECK(letters == 52);
  CHECK(digits == 10);
  for (const char c : {'a', 'z', 'A', 'Z'}) CHECK(is_ascii_letter(c));
  for (const char c : {'0', '9'}) CHECK(is_ascii_digit(c));
}
