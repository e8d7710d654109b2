// Decides which connection gives way when the clients' memory is used up.
#pragma once

#include <cstddef>

#include "service.h"

namespace fahras::http {

// Returns whether `asking` may hold `bytes` more. If memory is short, connections give way first,
// one after another: each time the one that holds most in the account that holds most in the group
// that holds most. A connection gives way only to one that holds less: at the level at which the
// two differ (group, account or connection), its side must hold more than that of `asking` would
// hold then. Clients without a name take nothing from clients with one.
bool make_room(Service& service, const Connection& asking, std::size_t bytes);

}  // namespace fahras::http
