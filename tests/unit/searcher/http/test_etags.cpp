#include <etags.h>

#include <support/catch.h>

#include "received.h"

namespace fahras::http {

TEST_CASE("a tag matches weakly in a list, and a star matches all") {
  for (const char* tags : {"\"a\"", "W/\"a\"", "\"b\", W/\"a\"", " * ", "\"b,c\",\"a\""}) {
    INFO(tags);
    CHECK(matches(tags, "\"a\""));
    CHECK(matches(tags, "W/\"a\""));
  }
}

TEST_CASE("different tags do not match") {
  for (const char* tags : {"", "a", "\"A\"", "\"b\"", "\"a", "\"ab\"", "\"b\"a\"c\"", "W/"}) {
    INFO(tags);
    CHECK_FALSE(matches(tags, "\"a\""));
  }
}

TEST_CASE("invalid tags match nothing") {
  for (const char* tag : {"", "a", "\"", "W/", "\"a\"b\""}) CHECK_FALSE(matches("*", tag));
}

TEST_CASE("compressed content has a weak tag") {
  CHECK(weakened("\"a\"") == "W/\"a\"");
  CHECK(weakened("W/\"a\"") == "W/\"a\"");
  CHECK(weakened("").empty());
}

TEST_CASE("only GET and HEAD can be answered with 304") {
  const Fields headers = {{"if-none-match", "\"7\""}};
  CHECK(has_current(test::received("GET", headers).request, "\"7\""));
  CHECK(has_current(test::received("HEAD", headers).request, "\"7\""));
  CHECK_FALSE(has_current(test::received("GET", headers).request, "\"8\""));
  CHECK_FALSE(has_current(test::received("POST", headers).request, "\"7\""));
  CHECK_FALSE(has_current(test::received("GET").request, "\"7\""));
}

}  // namespace fahras::http
