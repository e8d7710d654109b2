// What the indexes have published at one moment. Comparing two such states shows whether a writer
// has published something since the first.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <schema/stub.h>

namespace fahras::index {

// Returns what --index names, with stub files replaced by what they list. Throws Error(index) if a
// stub cannot be read, and Error(usage) if there is no index.
std::vector<schema::Source> resolve(const std::vector<std::filesystem::path>& indexes);

class Published {
 public:
  // Reads the stub files and every CURRENT, which takes about 20 microseconds for each index. A
  // file that cannot be read is not an error: it is part of the state.
  static Published now(const std::vector<std::filesystem::path>& indexes);

  // Whether one of the folders no longer holds an index.
  bool lacks_index() const;
  // Returns the served shards among the indexes; none if a stub cannot be read.
  std::vector<schema::RemoteSegment> served() const;
  // Returns one line that is different for different states. Empty with served shards, which do not
  // report their changes, and after without_name().
  std::string name() const;
  // Returns the same state without a name, and different from all others: it is not known whether
  // it was still published when it was opened.
  Published without_name() const;
  friend bool operator==(const Published&, const Published&) = default;

 private:
  struct Index {
    schema::Source source;
    std::optional<std::string> current;  // the content of CURRENT, in a folder that has one
    // When CURRENT was written: an index that is built again counts its generations from the
    // beginning.
    std::filesystem::file_time_type written;
    friend bool operator==(const Index&, const Index&) = default;
  };

  std::vector<Index> indexes_;
  std::string unresolved_;  // why the stubs could not be read
  bool has_name_ = true;
};

}  // namespace fahras::index
