// The hosts that a server without keys accepts in requests. This protects against DNS rebinding:
// the owner of a web page can make the name of its host resolve to the reader's own machine or
// network. The page can then send requests to this server as if it were its own, but they carry the
// page's name in their Host header.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/asio/ip/address.hpp>

#include "options.h"

namespace fahras::serve {

class Hosts {
 public:
  // `machine` is the name of this machine; it is accepted if other machines can reach the server.
  Hosts(const Options& options, const std::string& machine);

  // Whether the value of a Host header, with or without a port, is accepted.
  bool has(std::string_view host) const;

 private:
  bool has_address(const boost::asio::ip::address& address) const;
  bool has_name(const std::string& name) const;

  bool all_ = false;
  bool only_loopback_ = true;  // no other machine can reach the server
  std::vector<boost::asio::ip::address> addresses_;
  std::vector<std::string> names_;  // in lower case
};

// Whether `text` is a valid name or address of a host, or "*" for all hosts.
bool is_host_pattern(const std::string& text);

}  // namespace fahras::serve
