// Addresses that a server listens at, as others write them.
#pragma once

#include <string>

#include <http/server.h>

namespace fahras::serve {

// Whether only programs of this machine can reach it.
bool is_loopback(const http::Address& address);

// "http://HOST:PORT", of the address as it stands.
std::string url_of(const http::Address& address);

// The same, but where a program of this machine can go: of all addresses, the loopback one.
std::string local_url_of(const http::Address& address);

}  // namespace fahras::serve
