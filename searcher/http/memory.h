// Decides which connection gives way when the clients' memory is used up.
#pragma once

#include <cstddef>

#include "service.h"

namespace fahras::http {

// Makes sure that `asking` may hold `bytes` more, and returns whether it may. If memory is short,
// the connection that holds most in the account that holds most in the group that holds most gives
// way, provided that this holds more than `asking` would then. Clients without a name take nothing
// from clients with one.
bool make_room(Service& service, const Connection& asking, std::size_t bytes);

}  // namespace fahras::http
