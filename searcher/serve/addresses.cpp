#include "addresses.h"

#include <fmt/format.h>
#include <boost/asio/ip/address.hpp>

namespace fahras::serve {

bool is_loopback(const http::Address& address) {
  return address.host == "::1" || address.host.starts_with("127.");
}

std::string url_of(const http::Address& address) {
  const bool is_v6 = address.host.find(':') != std::string::npos;
  const std::string host = is_v6 ? "[" + address.host + "]" : address.host;
  return fmt::format("http://{}:{}", host, address.port);
}

std::string local_url_of(const http::Address& address) {
  boost::system::error_code error;
  const auto numbers = boost::asio::ip::make_address(address.host, error);
  if (error || !numbers.is_unspecified()) return url_of(address);
  return url_of({numbers.is_v6() ? "::1" : "127.0.0.1", address.port});
}

}  // namespace fahras::serve
