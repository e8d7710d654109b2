#include "archive_members.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <exception>
#include <memory>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "bad_input.h"
#include "printable.h"

namespace fahras::readers {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 16;
constexpr std::uint64_t free_bytes = std::uint64_t{64} << 20;  // smaller output is never refused
constexpr std::uint64_t max_ratio = 250;                       // text shrinks 3 to 20 times

using Handle = std::unique_ptr<archive, int (*)(archive*)>;

struct Input {
  Stream& bytes;
  std::vector<char> block;
  bool failed = false;         // true if nothing more can be read
  std::exception_ptr failure;  // libarchive is C and must not be thrown through
};

extern "C" la_ssize_t read_input(archive* handle, void* context, const void** block) {
  auto& input = *static_cast<Input*>(context);
  try {
    const std::size_t got = input.bytes.read(input.block.data(), input.block.size());
    *block = input.block.data();
    return static_cast<la_ssize_t>(got);
  } catch (...) {
    input.failure = std::current_exception();
    archive_set_error(handle, EIO, "input failed");
    return ARCHIVE_FATAL;
  }
}

[[noreturn]] void fail(archive* handle, Input& input) {
  input.failed = true;
  if (input.failure) std::rethrow_exception(input.failure);
  const char* reason = archive_error_string(handle);
  throw BadInput(fmt::format("damaged archive: {}", reason == nullptr ? "unknown" : reason));
}

Handle open_archive(Input& input) {
  Handle handle(archive_read_new(), archive_read_free);
  archive_read_support_filter_gzip(handle.get());
  archive_read_support_filter_bzip2(handle.get());
  archive_read_support_filter_xz(handle.get());
  archive_read_support_filter_zstd(handle.get());
  archive_read_support_format_tar(handle.get());
  archive_read_support_format_zip_streamable(handle.get());
  archive_read_support_format_raw(handle.get());
  archive_read_support_format_empty(handle.get());
  if (archive_read_open(handle.get(), &input, nullptr, read_input, nullptr) != ARCHIVE_OK) {
    fail(handle.get(), input);
  }
  return handle;
}

class MemberSource final : public ByteSource {
 public:
  MemberSource(archive* handle, Input& input, Expansion& expansion)
      : handle_(handle), input_(input), expansion_(expansion) {}

  std::size_t read(char* to, std::size_t size) override {
    const la_ssize_t got = archive_read_data(handle_, to, size);
    if (got < 0) fail(handle_, input_);
    expansion_.given += static_cast<std::uint64_t>(got);
    if (expansion_.given > free_bytes && expansion_.given / max_ratio > expansion_.stored) {
      input_.failed = true;
      throw BadInput(fmt::format("expands more than {} times; not read further", max_ratio));
    }
    return static_cast<std::size_t>(got);
  }

 private:
  archive* handle_;
  Input& input_;
  Expansion& expansion_;
};

// Makes the name of a member safe. Such names are only shown and used in ids, but leading slashes,
// "." and ".." are removed all the same, so that a path of a folder and the name always lies inside
// the folder.
std::string harmless(std::string_view name) {
  std::string path;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == "." || part == "..") continue;
    path.append(path.empty() ? "" : "/").append(part);
  }
  return path.empty() ? "?" : printable(path);
}

bool is_file(archive* handle, archive_entry* entry) {
  return archive_format(handle) == ARCHIVE_FORMAT_RAW || archive_entry_filetype(entry) == AE_IFREG;
}

std::string member_name(archive* handle, archive_entry* entry) {
  if (archive_format(handle) == ARCHIVE_FORMAT_RAW) return {};
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return harmless(name == nullptr ? "" : name);
}

}  // namespace

void for_each_member(Stream& bytes, Expansion& expansion,
                     const std::function<void(const std::string& name, Stream& member)>& member) {
  Input input{bytes, std::vector<char>(block_bytes), false, nullptr};
  const Handle handle = open_archive(input);
  bool empty = true;
  while (!input.failed) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle.get(), &entry);
    if (status == ARCHIVE_EOF) break;
    if (status < ARCHIVE_WARN) fail(handle.get(), input);
    empty = false;
    if (!is_file(handle.get(), entry)) continue;
    MemberSource source(handle.get(), input, expansion);
    Stream stream(source);
    member(member_name(handle.get(), entry), stream);
  }
  if (empty) throw BadInput("empty archive");
}

}  // namespace fahras::readers
