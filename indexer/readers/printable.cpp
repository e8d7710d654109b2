#include "printable.h"

#include <base/utf8.h>
#include <unicode/uchar.h>

namespace fahras::readers {
namespace {

// Whether a character is one of those that change the direction of the text after them.
bool turns(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

}  // namespace

std::string printable(std::string_view text) {
  std::string shown;
  for (const base::Character& character : base::Characters(text)) {
    const char32_t code = character.code;
    const bool is_shown =
        character.is_valid() && u_iscntrl(static_cast<UChar32>(code)) == 0 && !turns(code);
    shown += is_shown ? character.bytes : "\uFFFD";
  }
  return shown;
}

}  // namespace fahras::readers
