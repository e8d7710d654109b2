// Who gives way where memory for clients is full.
#pragma once

#include <cstddef>

#include "service.h"

namespace fahras::http {

// Whether `asking` may hold so many bytes more. Where they lack, who holds most of them gives way,
// if that is more than `asking` would have then: of the names the one that holds most, of its
// networks the one that holds most, of its requests the one that holds most. Who asks in nobody's
// name takes nothing from a name.
bool make_room(Service& service, const Connection& asking, std::size_t bytes);

}  // namespace fahras::http
