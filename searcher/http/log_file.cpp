#include <http/log_file.h>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstring>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::http {

namespace {

// Returns the bytes that a pipe takes atomically, cut at a line end unless the first line is
// longer.
std::string_view piece_of(std::string_view bytes) {
  const std::string_view piece = bytes.substr(0, PIPE_BUF);
  const std::size_t line_end = piece.rfind('\n');
  return line_end == std::string_view::npos ? piece : piece.substr(0, line_end + 1);
}

bool takes_bytes(int descriptor) {
  pollfd asked = {descriptor, POLLOUT, 0};
  return ::poll(&asked, 1, 0) == 1;
}

}  // namespace

LogFile::LogFile(const std::filesystem::path& file) : file_(file) {
  if (open()) return;
  const int why = errno;
  std::error_code ignored;
  if (why == ENXIO && std::filesystem::is_fifo(file_, ignored)) return;
  throw Error(ErrorKind::internal,
              fmt::format("cannot write {}: {}", file_.string(), std::strerror(why)));
}

LogFile::LogFile(int standard_descriptor) : descriptor_(standard_descriptor) {}

LogFile::~LogFile() {
  if (!file_.empty() && descriptor_ >= 0) ::close(descriptor_);
}

bool LogFile::open() noexcept {
  constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
  descriptor_ = ::open(file_.c_str(), flags, 0666);
  return descriptor_ >= 0;
}

// A standard descriptor cannot be made non-blocking, because others share its flags, so it is
// polled first.
std::size_t LogFile::write(std::string_view bytes) noexcept {
  if (descriptor_ < 0 && !open()) return 0;
  if (file_.empty() && !takes_bytes(descriptor_)) return 0;
  const std::string_view piece = piece_of(bytes);
  const auto written = ::write(descriptor_, piece.data(), piece.size());
  return written < 0 ? 0 : static_cast<std::size_t>(written);
}

}  // namespace fahras::http
