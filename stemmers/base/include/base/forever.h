// Objects that are never destroyed. Static objects are destroyed when main() returns, but a thread
// may still run then: a search that waits for a hung server is left in a thread of its own.
#pragma once

#include <utility>

namespace fahras::base {

// Returns a pointer to a copy of `object` that is never destroyed, as for
// `static const auto& words = *forever(make())`. If it returned a reference, GCC 14 would warn that
// the reference is to the parameter (-Wdangling-reference).
template <typename T>
const T* forever(T object) {
  return new T(std::move(object));
}

}  // namespace fahras::base
