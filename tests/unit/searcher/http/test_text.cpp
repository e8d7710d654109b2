#include <text.h>

#include <support/catch.h>

namespace fahras::http {

TEST_CASE("letters are compared without case, for ASCII only") {
  CHECK(same("Content-Length", "content-LENGTH"));
  CHECK_FALSE(same("Host", "Hosts"));
  CHECK_FALSE(same("@", "`"));
}

TEST_CASE("tokens are those of HTTP") {
  CHECK(is_token("X-Forwarded-For"));
  for (const char* bad : {"", "a b", "a:b", "a\r", "é", "a\"", "a/b"}) CHECK_FALSE(is_token(bad));
}

TEST_CASE("values of headers have no control characters") {
  CHECK(is_field_value("text/html; charset=utf-8\tعربي"));
  for (const std::string bad : {"a\r\nX: y", "a\nb", "a\rb", "\x7F", "\x01"}) {
    CHECK_FALSE(is_field_value(bad));
  }
  CHECK_FALSE(is_field_value(std::string_view("a\0b", 3)));
}
}  // namespace fahras::http
