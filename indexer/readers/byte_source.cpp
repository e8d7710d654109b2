#include "byte_source.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fmt/format.h>

#include "bad_input.h"

namespace fahras::readers {
namespace {

constexpr std::size_t window_bytes = std::size_t{1} << 18;

std::string system_reason(int error) { return std::generic_category().message(error); }

}  // namespace

FileSource::FileSource(const std::string& path, std::function<void(std::size_t)> progress)
    : descriptor_(path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      progress_(std::move(progress)) {
  if (descriptor_ < 0) throw BadInput(fmt::format("cannot be opened: {}", system_reason(errno)));
}

FileSource::~FileSource() { ::close(descriptor_); }

std::size_t FileSource::read(char* to, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor_, to, size);
    if (got >= 0) {
      progress_(static_cast<std::size_t>(got));
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) throw BadInput(fmt::format("cannot be read: {}", system_reason(errno)));
  }
}

std::size_t MemorySource::read(char* to, std::size_t size) {
  const std::size_t got = bytes_.copy(to, size, position_);
  position_ += got;
  return got;
}

bool Stream::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (size_ - end_ < window_bytes / 2) {
    size_ = std::max(window_bytes, size_ * 2);
    auto larger = std::make_unique_for_overwrite<char[]>(size_);
    if (end_ > 0) std::memcpy(larger.get(), buffer_.get(), end_);
    buffer_ = std::move(larger);
  }
  const std::size_t got = source_.read(buffer_.get() + end_, size_ - end_);
  end_ += got;
  return got > 0;
}

std::string_view Stream::peek(std::size_t size) {
  while (end_ - begin_ < size && fill()) {
  }
  return {buffer_.get() + begin_, end_ - begin_};
}

std::string_view Stream::window() { return peek(1); }

std::size_t Stream::read(char* to, std::size_t size) {
  const std::size_t got = window().copy(to, size);
  skip(got);
  return got;
}

std::string Stream::read_all(std::size_t limit) {
  std::string all;
  for (std::string_view part = window(); !part.empty(); part = window()) {
    if (part.size() > limit - all.size()) {
      throw BadInput(fmt::format("longer than {} bytes", limit));
    }
    all.append(part);
    skip(part.size());
  }
  return all;
}

}  // namespace fahras::readers
