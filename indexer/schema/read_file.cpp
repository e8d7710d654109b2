#include <schema/read_file.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::schema {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const char* why) {
  throw Error(ErrorKind::index, file.string(), fmt::format("cannot be read: {}", why));
}

}  // namespace

std::string read_file(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_other(file, error)) fail(file, "is a pipe or a device");
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string content;
  std::array<char, 4096> buffer{};
  // read() reports failures by the stream's state; stream iterators would throw without naming the
  // file.
  while (in) {
    in.read(buffer.data(), buffer.size());
    content.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.eof()) return content;
  fail(file, std::strerror(errno));
}

}  // namespace fahras::schema
