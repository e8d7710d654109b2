#include "printable.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace fahras::readers {
namespace {

bool turns(UChar32 c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

}  // namespace

std::string printable(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto left = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 4));
    std::int32_t length = 0;
    UChar32 c = 0;
    U8_NEXT(bytes, length, left, c);
    const std::string_view character = text.substr(0, static_cast<std::size_t>(length));
    shown += c < 0 || u_iscntrl(c) != 0 || turns(c) ? std::string_view("\uFFFD") : character;
    text.remove_prefix(character.size());
  }
  return shown;
}

}  // namespace fahras::readers
