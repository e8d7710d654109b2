#include <accounts.h>

#include <support/catch.h>

namespace fahras::http {

namespace {

std::string network(const char* address) {
  return network_of(boost::asio::ip::make_address(address));
}

}  // namespace

TEST_CASE("a network is an IPv4 address or the first half of an IPv6 address") {
  CHECK(network("192.0.2.7") == "192.0.2.7");
  CHECK(network("192.0.2.7") != network("192.0.2.8"));
  CHECK(network("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(network("2001:db8:1:2::1") == "2001:db8:1:2::/64");
  CHECK(network("2001:db8:1:2:ffff::7") == network("2001:db8:1:2::1"));
  CHECK(network("2001:db8:1:3::1") != network("2001:db8:1:2::1"));
}

TEST_CASE("a network gets at most half of the memory, and so does a name if there are names") {
  Accounts accounts(1000, 10, true);
  const auto one = accounts.of("a", "1");
  const auto other = accounts.of("a", "2");
  CHECK(one->bytes.can_have(500));
  CHECK_FALSE(one->bytes.can_have(501));
  Held held(one->bytes);
  held.add(400);
  CHECK_FALSE(other->bytes.has(101));
  CHECK(accounts.of("b", "1")->bytes.has(500));
  CHECK(accounts.of("", "1")->bytes.has(500));
  CHECK(accounts.bytes().used() == 400);
  CHECK(one->group->requests.can_have(5));
  CHECK_FALSE(one->group->requests.can_have(6));
}

TEST_CASE("if no client has a name, all of them together may use all the memory") {
  Accounts accounts(1000, 10, false);
  const auto one = accounts.of("", "1");
  CHECK_FALSE(one->bytes.can_have(501));
  CHECK(one->group->bytes.can_have(1000));
  CHECK(one->group->requests.can_have(10));
}

TEST_CASE("an account exists as long as somebody uses it") {
  Accounts accounts(1000, 10, true);
  const auto kept = accounts.of("a", "1");
  CHECK(accounts.of("a", "1") == kept);
  for (int i = 0; i < 1000; ++i) accounts.of("a", std::to_string(i));
  for (int i = 0; i < 1000; ++i) accounts.of(std::to_string(i), "1");
  CHECK(accounts.size() == 1);
  CHECK(accounts.bytes_by_name() == std::map<std::string, std::size_t>{{"a", 0}});
}

}  // namespace fahras::http
