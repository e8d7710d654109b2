// Sources of bytes: a file, standard input, a member of an archive, or a decoder on top of another
// source. None of them holds more in memory than a window of what it reads.
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
  // Reads up to `size` bytes into `to` and returns their number, which is 0 only at the end. Throws
  // BadInput where the source cannot be read.
  virtual std::size_t read(char* to, std::size_t size) = 0;
};

// Reads a file, a pipe or, for the path "-", standard input. `progress` is called after every read
// with the number of bytes.
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

// A stream over a source that can be read ahead: peek() and window() return bytes without consuming
// them.
class Stream final : public ByteSource {
 public:
  explicit Stream(ByteSource& source) : source_(source) {}

  // Returns at least `size` bytes from the current place without consuming them; fewer only at the
  // end.
  std::string_view peek(std::size_t size);
  // Returns the bytes that are in memory, after reading more if there are none; empty only at the
  // end.
  std::string_view window();
  // Consumes `size` bytes, at most those that peek() or window() returned.
  void skip(std::size_t size) { begin_ += size; }
  std::size_t read(char* to, std::size_t size) override;
  // Consumes and returns everything that is left. Throws BadInput for more than `limit` bytes.
  std::string read_all(std::size_t limit);

 private:
  bool fill();

  ByteSource& source_;
  // The memory is not cleared: most files and members of archives are much smaller than it.
  std::unique_ptr<char[]> buffer_;
  std::size_t size_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace fahras::readers
