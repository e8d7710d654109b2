// The file of keys that an operator writes, and what each key may do.
//
//   # comment
//   KEY                     may search
//   KEY search write        may search and make changes
//   KEY search documents.*  has the actions of keys/action.h
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::keys {

struct FileKey {
  std::string text;
  std::vector<std::string> actions;
  std::size_t line = 0;  // line number in the file, from 1
};

class FileKeys {
 public:
  // read() reads a file and parse() its text; `name` stands for the file in messages. Both throw
  // Error(usage) "FILE:LINE: reason" for an invalid line, and also if there is no key.
  static FileKeys read(const std::filesystem::path& file);
  static FileKeys parse(std::string_view text, const std::string& name);

  bool empty() const { return keys_.empty(); }
  // Returns the key with this text, or null if it is unknown. The time taken depends only on the
  // key's length. The pointer is valid as long as this object.
  const FileKey* find(std::string_view key) const;

 private:
  std::vector<FileKey> keys_;
};

// Whether the file's group or other users may read it.
bool others_may_read(const std::filesystem::path& file);

}  // namespace fahras::keys
