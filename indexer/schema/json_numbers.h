// Reads numbers from JSON of unknown origin.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace fahras::schema {

// Reads the member `name` of `object` into `number`. Throws the library's exception if it is absent
// or not a whole number from 0, whose conversion could be undefined. A number that is too large
// becomes the maximum.
template <class Json, class Number>
void read_number(const Json& object, const char* name, Number& number) {
  const std::uint64_t written = object.at(name).template get_ref<const std::uint64_t&>();
  constexpr std::uint64_t largest = std::numeric_limits<Number>::max();
  number = static_cast<Number>(std::min(written, largest));
}

}  // namespace fahras::schema
