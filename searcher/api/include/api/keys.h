// Who may do what: the keys of a file.
//
//   # comment
//   KEY                 may search
//   KEY search metrics  may do what is named: search, write, metrics, or * for all
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
  std::size_t line = 0;  // of the file, from 1
};

class Keys {
 public:
  // Throws Error(usage) "FILE:LINE: why"; for a file without keys, too.
  static Keys read(const std::filesystem::path& file);
  static Keys parse(std::string_view text, const std::string& name);

  bool empty() const { return keys_.empty(); }
  // Null for a key that is not known. Takes as long for any key of a length. The pointer lives as
  // long as this.
  const Key* find(std::string_view key) const;

 private:
  std::vector<Key> keys_;
};

// What a header Authorization holds after the scheme Bearer, which may be written in any case; null
// for another scheme.
std::optional<std::string_view> bearer_token(std::string_view authorization);

// Whether others than the owner may read the file.
bool others_may_read(const std::filesystem::path& file);

}  // namespace fahras::api
