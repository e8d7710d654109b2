#include <schema/text_file.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::schema {

std::string read_text_file(const std::filesystem::path& file, std::size_t max_bytes) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text(max_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad() || (in.gcount() == 0 && !in.eof())) {
    throw Error(ErrorKind::usage, file.string(),
                fmt::format("cannot be read: {}", std::strerror(errno)));
  }
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > max_bytes) {
    throw Error(ErrorKind::usage, file.string(), fmt::format("larger than {} bytes", max_bytes));
  }
  return text;
}

}  // namespace fahras::schema
