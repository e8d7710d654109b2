#include "durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>

#include "file_descriptor.h"

namespace fahras::builder {
namespace {

constexpr mode_t readable_by_all = 0666;  // the umask still applies

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
  throw Error(ErrorKind::internal, path.string(),
              fmt::format("{}: {}", what, std::strerror(errno)));
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
  const FileDescriptor file(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all));
  if (!file) fail(path, "cannot be created");
  write_all(file.get(), content, path);
  if (::fsync(file.get()) != 0) fail(path, "cannot be synced");
}

void rename_synced(const std::filesystem::path& from, const std::filesystem::path& to) {
  const std::filesystem::path folder = to.parent_path();
  const FileDescriptor names(::open(folder.c_str(), O_RDONLY | O_CLOEXEC));
  if (!names) fail(folder, "cannot be opened");
  if (std::rename(from.c_str(), to.c_str()) != 0) fail(to, "cannot be put in place");
  if (::fsync(names.get()) != 0) fail(to, "is in place, but not yet safe from a power cut");
}

NewFile::NewFile(std::filesystem::path path)
    : path_(std::move(path)),
      file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all)) {
  if (!file_) fail(path_, "cannot be created");
}

void NewFile::sync() const {
  if (::fsync(file_.get()) != 0) fail(path_, "cannot be synced");
}

}  // namespace fahras::builder
