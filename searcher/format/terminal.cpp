#include <format/terminal.h>

#include <algorithm>
#include <cstdint>

#include <unicode/utf8.h>

namespace fahras::format {
namespace {

bool is_control(UChar32 c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool turns_direction(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string clean(std::string_view text) {
  std::string cleaned;
  cleaned.reserve(text.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t next = 0; next < length;) {
    const int32_t begin = next;
    UChar32 c = 0;
    U8_NEXT(bytes, next, length, c);
    if (c == '\n' || c == '\t' || c == '\r')
      cleaned += ' ';
    else if (c < 0)
      cleaned += "\uFFFD";
    else if (!is_control(c) && !turns_direction(c))
      cleaned.append(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(next - begin));
  }
  return cleaned;
}

std::string highlight(std::string_view text, std::size_t begin, const std::vector<Mark>& marks,
                      std::string_view open, std::string_view close) {
  std::string out;
  std::size_t done = 0;
  for (const Mark& mark : marks) {
    if (mark.end <= begin + done || mark.begin >= begin + text.size()) continue;
    const std::size_t from = std::max(mark.begin, begin + done) - begin;
    const std::size_t to = std::min(mark.end - begin, text.size());
    out += clean(text.substr(done, from - done));
    out += open;
    out += clean(text.substr(from, to - from));
    out += close;
    done = to;
  }
  return out + clean(text.substr(done));
}

}  // namespace fahras::format
