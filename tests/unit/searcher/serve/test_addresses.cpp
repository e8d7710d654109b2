#include <addresses.h>

#include <support/catch.h>

namespace fahras::serve {

TEST_CASE("loopback addresses are recognised") {
  CHECK(is_loopback({"127.0.0.1", 1}));
  CHECK(is_loopback({"127.1.2.3", 1}));
  CHECK(is_loopback({"::1", 1}));
  CHECK_FALSE(is_loopback({"0.0.0.0", 1}));
  CHECK_FALSE(is_loopback({"::", 1}));
}

TEST_CASE("an address is written as in URLs") {
  CHECK(url_of({"127.0.0.1", 7700}) == "http://127.0.0.1:7700");
  CHECK(url_of({"0.0.0.0", 80}) == "http://0.0.0.0:80");
  CHECK(url_of({"::1", 7700}) == "http://[::1]:7700");
}

TEST_CASE("unspecified addresses are reached at the loopback address") {
  CHECK(local_url_of({"0.0.0.0", 7700}) == "http://127.0.0.1:7700");
  CHECK(local_url_of({"::", 7700}) == "http://[::1]:7700");
  CHECK(local_url_of({"0::0", 7700}) == "http://[::1]:7700");
  CHECK(local_url_of({"192.0.2.1", 7700}) == "http://192.0.2.1:7700");
  CHECK(local_url_of({"2001:db8::1", 7700}) == "http://[2001:db8::1]:7700");
}

}  // namespace fahras::serve
