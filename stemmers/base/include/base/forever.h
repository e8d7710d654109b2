// Objects for threads that may still run when main() has returned, and with it the destructors of
// static objects. A search that waits for a hung server is left in such a thread.
#pragma once

#include <utility>

namespace fahras::base {

// Returns a copy of `object` that is never destroyed: `static const auto& words = forever(make())`.
template <typename T>
const T& forever(T object) {
  return *new T(std::move(object));
}

}  // namespace fahras::base
