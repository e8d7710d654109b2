// The hosts that a server without keys is asked for. Whoever controls the name of a page's host can
// have that name lead to the reader's own machine or network later (DNS rebinding): the page may
// then ask this server as if it were its own, but its requests have its name as their Host.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/asio/ip/address.hpp>

#include "options.h"

namespace fahras::serve {

class Hosts {
 public:
  // The name of this machine is one of them where other machines are served too.
  Hosts(const Options& options, const std::string& machine);

  // Of a header Host, with or without a port.
  bool has(std::string_view host) const;

 private:
  bool has_address(const boost::asio::ip::address& address) const;
  bool has_name(const std::string& name) const;

  bool all_ = false;
  bool only_loopback_ = true;  // no other machine can reach the server
  std::vector<boost::asio::ip::address> addresses_;
  std::vector<std::string> names_;  // in lower case
};

// Whether `text` can be a name or an address of a host, or is * for all.
bool is_host_pattern(const std::string& text);

}  // namespace fahras::serve
