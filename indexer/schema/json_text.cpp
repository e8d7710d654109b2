#include <schema/json_text.h>

#include <array>

#include <fmt/format.h>

namespace fahras::schema {
namespace {

constexpr std::array<bool, 256> make_escaped() {
  std::array<bool, 256> escaped{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) escaped[byte] = true;
  escaped['"'] = escaped['\\'] = escaped[0x7F] = true;
  return escaped;
}
constexpr std::array<bool, 256> escaped_bytes = make_escaped();

std::string escaped(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void append_json_text(std::string& json, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!escaped_bytes[static_cast<unsigned char>(text[i])]) continue;
    json.append(text.substr(begin, i - begin)).append(escaped(text[i]));
    begin = i + 1;
  }
  json.append(text.substr(begin));
}

}  // namespace fahras::schema
