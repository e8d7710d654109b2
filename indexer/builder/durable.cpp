#include "durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fahras/error.h>
#include <fmt/format.h>

#include "file_descriptor.h"

namespace fahras::builder {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
  throw Error(ErrorKind::internal,
              fmt::format("{}: {}: {}", path.string(), what, std::strerror(errno)));
}

void write_all(int file, std::string_view content, const std::filesystem::path& path) {
  while (!content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written < 0 && errno != EINTR) fail(path, "cannot be written");
    if (written > 0) content.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

void sync_path(const std::filesystem::path& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) fail(path, "cannot be opened");
  if (::fsync(file.get()) != 0) fail(path, "cannot be synced");
}

void write_synced(const std::filesystem::path& path, std::string_view content) {
  constexpr mode_t readable_by_all = 0666;  // less the user's umask
  const FileDescriptor file(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all));
  if (!file) fail(path, "cannot be created");
  write_all(file.get(), content, path);
  if (::fsync(file.get()) != 0) fail(path, "cannot be synced");
}

void rename_synced(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) fail(to, "cannot be put in place");
  sync_path(to.parent_path());
}

}  // namespace fahras::builder
