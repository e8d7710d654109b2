// Numbers in JSON that others may have written.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace fahras::schema {

// Of an object that has it. Throws the library's exception if it is no whole number from 0 on:
// converting another one may be undefined. One that is too large becomes the largest.
template <class Json, class Number>
void read_number(const Json& object, const char* name, Number& number) {
  const std::uint64_t written = object.at(name).template get_ref<const std::uint64_t&>();
  constexpr std::uint64_t largest = std::numeric_limits<Number>::max();
  number = static_cast<Number>(std::min(written, largest));
}

}  // namespace fahras::schema
