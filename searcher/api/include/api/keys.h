// The file of API keys, and what each key may do.
//
//   # comment
//   KEY                 may search
//   KEY search metrics  has the named rights: search, write, metrics, or * for all
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::api {

enum class Right { search, write, metrics };

struct Key {
  std::string text;
  std::vector<Right> rights;
  std::size_t line = 0;  // line number in the file, from 1
};

class Keys {
 public:
  // read() reads a file and parse() its text; `name` stands for the file in messages. Both throw
  // Error(usage) "FILE:LINE: reason" for an invalid line, and also if there is no key.
  static Keys read(const std::filesystem::path& file);
  static Keys parse(std::string_view text, const std::string& name);

  bool empty() const { return keys_.empty(); }
  // Returns the key with this text, or null if it is unknown. The time taken depends only on the
  // key's length. The pointer is valid as long as this object.
  const Key* find(std::string_view key) const;

 private:
  std::vector<Key> keys_;
};

// Returns the credentials in an Authorization header of scheme Bearer (in any case), or nullopt for
// another scheme. The view points into `authorization`.
std::optional<std::string_view> bearer_token(std::string_view authorization);

// Whether the file's group or other users may read it.
bool others_may_read(const std::filesystem::path& file);

}  // namespace fahras::api
