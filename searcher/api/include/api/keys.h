// Who may do what: the keys of a file.
//
//   # comment
//   KEY                 may search
//   KEY search metrics  may do what is named: search, write, metrics, or * for all
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::api {

enum class Right { search, write, metrics };

class Keys {
 public:
  // Throws Error(usage) "FILE:LINE: why"; for a file without keys, too.
  static Keys read(const std::filesystem::path& file);
  static Keys parse(std::string_view text, const std::string& name);

  bool empty() const { return keys_.empty(); }
  // What the key is for; nothing for one that is not known. Takes as long for any key of a length.
  std::optional<std::vector<Right>> rights(std::string_view key) const;

 private:
  struct Key {
    std::string text;
    std::vector<Right> rights;
  };
  std::vector<Key> keys_;
};

// Whether others than the owner may read the file.
bool others_may_read(const std::filesystem::path& file);

}  // namespace fahras::api
