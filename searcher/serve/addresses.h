// Helpers for the addresses on which the server listens.
#pragma once

#include <string>

#include <http/server.h>

namespace fahras::serve {

// Whether only programs on this machine can reach the address.
bool is_loopback(const http::Address& address);

// Returns "http://HOST:PORT".
std::string url_of(const http::Address& address);

// Returns a URL at which a program on this machine can reach the address: if it stands for all
// addresses, the loopback address is used.
std::string local_url_of(const http::Address& address);

}  // namespace fahras::serve
