// Reads any bytes as a file that the user named: its format is detected, and nested archives and
// all readers are used.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "article_checker.h"
#include "promise.h"

namespace {

class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("input", 0)) {
    fahras::fuzz::promise(descriptor_ >= 0, "a file in memory");
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    fahras::fuzz::promise(written == static_cast<ssize_t>(bytes.size()), "a file in memory");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(fahras::fuzz::as_text(data, size));
  static fahras::fuzz::ArticleChecker checker;
  fahras::readers::read_sources({file.path()}, {}, checker);
  return 0;
}
