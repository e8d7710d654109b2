#include <fahras/printable.h>

#include <algorithm>
#include <iterator>

#include <base/utf8.h>
#include <fmt/format.h>

namespace fahras {
namespace {

// Whether a byte can be the first one of an unprintable character at or above U+007F.
bool may_begin_unprintable(char byte) { return byte == '\x7F' || byte == '\xC2' || byte == '\xE2'; }

}  // namespace

bool is_printable(char32_t code) noexcept {
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool separates = code == 0x2028 || code == 0x2029;
  const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x206F);
  return !is_control && !separates && !turns;
}

std::string printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (const base::Character& character : base::Characters(text)) {
    const char32_t code = character.code;
    if (code == '\n' || code == '\t' || code == '\r') {
      shown += ' ';
    } else if (!character.is_valid()) {
      shown += "\uFFFD";
    } else if (is_printable(code)) {
      shown += character.bytes;
    }
  }
  return shown;
}

std::string printable_json(std::string_view json) {
  std::string shown;
  shown.reserve(json.size());
  for (;;) {
    const auto* const next = std::find_if(json.begin(), json.end(), may_begin_unprintable);
    const auto before = static_cast<std::size_t>(next - json.begin());
    shown += json.substr(0, before);
    json.remove_prefix(before);
    if (json.empty()) break;
    const base::Character character = base::character_at(json, 0);
    json.remove_prefix(character.bytes.size());
    if (is_printable(character.code)) {
      shown += character.bytes;
    } else {
      fmt::format_to(std::back_inserter(shown), "\\u{:04x}", static_cast<unsigned>(character.code));
    }
  }
  return shown;
}

}  // namespace fahras
