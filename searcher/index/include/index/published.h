// What indexes say of themselves now: whoever has them open sees by it that a writer published
// something else since.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <schema/stub.h>

namespace fahras::index {

// What --index names, with its stubs followed. Throws Error: index, for a stub that cannot be read;
// usage, for no index.
std::vector<schema::Source> resolve(const std::vector<std::filesystem::path>& indexes);

class Published {
 public:
  // Reads the stubs and every CURRENT, about 20 microseconds an index. What cannot be read is a
  // state like any other.
  static Published now(const std::vector<std::filesystem::path>& indexes);

  // Whether a folder holds no index any longer.
  bool lacks_index() const;
  // The served shards among them; none where a stub cannot be read.
  std::vector<schema::RemoteSegment> served() const;
  // One line that differs where two of these do; empty with served shards, which do not tell when
  // they change, and of what without_name() returns.
  std::string name() const;
  // The same, but nobody knows whether it still stood when it was opened: differs from all others.
  Published without_name() const;
  friend bool operator==(const Published&, const Published&) = default;

 private:
  struct Index {
    schema::Source source;
    std::optional<std::string> current;  // what CURRENT says, in a folder that has one
    // When it was written: an index that is made anew begins to count anew.
    std::filesystem::file_time_type written;
    friend bool operator==(const Index&, const Index&) = default;
  };

  std::vector<Index> indexes_;
  std::string unresolved_;  // why there is no list of them
  bool has_name_ = true;
};

}  // namespace fahras::index
