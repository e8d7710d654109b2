#include "boilerplate_file.h"

#include <unicode/utf8.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string_view>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::indexer_cli {
namespace {

[[noreturn]] void refuse(const std::string& place, const std::string& why) {
  throw Error(ErrorKind::usage, fmt::format("--boilerplate {}: {}", place, why));
}

std::string read_text(const std::string& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text(most_boilerplate_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad() || (in.gcount() == 0 && !in.eof())) {
    refuse(file, fmt::format("cannot be read: {}", std::strerror(errno)));
  }
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > most_boilerplate_bytes) {
    refuse(file, fmt::format("larger than {} bytes", most_boilerplate_bytes));
  }
  return text;
}

bool is_utf8(std::string_view line) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(line.data());
  const auto length = static_cast<std::int32_t>(line.size());
  for (std::int32_t at = 0; at < length;) {
    UChar32 code = 0;
    U8_NEXT(bytes, at, length, code);
    if (code < 0) return false;
  }
  return true;
}

}  // namespace

void read_boilerplate(const std::string& file, std::vector<std::string>& lines) {
  std::istringstream text(read_text(file));
  std::size_t number = 0;
  for (std::string line; std::getline(text, line);) {
    ++number;
    if (!is_utf8(line)) refuse(fmt::format("{}:{}", file, number), "not UTF-8");
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) lines.push_back(line);
  }
}

}  // namespace fahras::indexer_cli
