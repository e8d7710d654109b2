// Objects that are never destroyed. Static objects are destroyed when main() returns, but a thread
// may still run then: a search that waits for a hung server is left in a thread of its own.
#pragma once

#include <utility>

namespace fahras::base {

// Returns a copy of `object` that is never destroyed: `static const auto& words = forever(make())`.
template <typename T>
const T& forever(T object) {
  return *new T(std::move(object));
}

}  // namespace fahras::base
