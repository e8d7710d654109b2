// Where bytes come from: a file, standard input, a member of an archive, a decoder on top of
// another source. Nothing here holds more than a window of what it reads.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace fahras::readers {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Fills up to `size` bytes; 0 only at the end. Throws BadInput.
  virtual std::size_t read(char* to, std::size_t size) = 0;
};

// A file, pipe or ("-") standard input. `progress` is told of every read.
class FileSource final : public ByteSource {
 public:
  FileSource(const std::string& path, std::function<void(std::size_t)> progress);
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  std::size_t read(char* to, std::size_t size) override;

 private:
  int descriptor_;
  std::function<void(std::size_t)> progress_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t read(char* to, std::size_t size) override;

 private:
  std::string bytes_;
  std::size_t position_ = 0;
};

// A window on a source: look ahead, then read on from where one was.
class Stream final : public ByteSource {
 public:
  explicit Stream(ByteSource& source) : source_(source) {}

  // At least `size` bytes from here without consuming them; fewer only at the end.
  std::string_view peek(std::size_t size);
  // What is at hand, read anew when nothing is; empty only at the end.
  std::string_view window();
  void skip(std::size_t size) { begin_ += size; }  // at most what was seen
  std::size_t read(char* to, std::size_t size) override;
  // Everything that is left. Throws BadInput when it is more than `limit` bytes.
  std::string read_all(std::size_t limit);

 private:
  bool fill();

  ByteSource& source_;
  // Not filled with zeros: most files, and members of archives, are far smaller.
  std::unique_ptr<char[]> buffer_;
  std::size_t size_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace fahras::readers
