#include "hosts.h"

#include <algorithm>
#include <optional>

#include <base/ascii.h>

#include "addresses.h"

namespace fahras::serve {
namespace {

using boost::asio::ip::address;

bool is_port(std::string_view text) {
  return std::all_of(text.begin(), text.end(), base::is_ascii_digit);
}

std::string_view without_port(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  if (colon == std::string_view::npos || !is_port(host.substr(colon + 1))) return host;
  return host.substr(0, colon);
}

// Parses an address; IPv6 addresses must be in brackets, as in URLs. An IPv4 address mapped into
// IPv6 is returned as IPv4.
std::optional<address> address_of(std::string_view host) {
  const bool brackets = host.starts_with('[') && host.ends_with(']') && host.size() > 2;
  if (brackets) host = host.substr(1, host.size() - 2);
  boost::system::error_code error;
  const auto parsed = boost::asio::ip::make_address(std::string(host), error);
  if (error || parsed.is_v6() != brackets) return std::nullopt;
  if (parsed.is_v6() && parsed.to_v6().is_v4_mapped())
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, parsed.to_v6());
  return parsed;
}

// Normalises a name: lower case, without the final dot that DNS permits.
std::string name_of(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  return base::ascii_lower(host);
}

// Returns the host in http://HOST:PORT/PATH.
std::string_view host_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  url.remove_prefix(begin + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  return without_port(url.substr(url.rfind('@') + 1));
}

std::string in_brackets(const std::string& host) {
  const bool is_v6 = host.find(':') != std::string::npos && !host.starts_with('[');
  return is_v6 ? "[" + host + "]" : host;
}

}  // namespace

bool is_host_pattern(const std::string& text) {
  if (text == "*" || address_of(in_brackets(text))) return true;
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return base::is_ascii_letter(c) || base::is_ascii_digit(c) || c == '-' || c == '.' || c == '_';
  });
}

Hosts::Hosts(const Options& options, const std::string& machine)
    : only_loopback_(std::all_of(options.listen.begin(), options.listen.end(), is_loopback)) {
  std::vector<std::string> given = options.allowed_hosts;
  given.emplace_back(host_of(options.public_url));
  for (const http::Address& listen : options.listen) given.push_back(listen.host);
  if (!only_loopback_) given.push_back(machine);
  for (const std::string& host : given) {
    if (host.empty()) continue;
    all_ = all_ || host == "*";
    if (const auto address = address_of(in_brackets(host))) {
      addresses_.push_back(*address);
    } else {
      names_.push_back(name_of(host));
    }
  }
}

bool Hosts::has(std::string_view host) const {
  host = without_port(host);
  if (const auto address = address_of(host)) return all_ || has_address(*address);
  return all_ || has_name(name_of(host));
}

// A page whose host is an address was loaded from that address; DNS rebinding needs a name.
bool Hosts::has_address(const address& address) const {
  return !only_loopback_ || address.is_loopback() ||
         std::find(addresses_.begin(), addresses_.end(), address) != addresses_.end();
}

// A name without a dot belongs to a machine or container in the local network; pages from elsewhere
// cannot have such a host.
bool Hosts::has_name(const std::string& name) const {
  if (name == "localhost" || name.ends_with(".localhost")) return true;
  if (!only_loopback_ && !name.empty() && name.find('.') == std::string::npos) return true;
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

}  // namespace fahras::serve
