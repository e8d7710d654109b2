// Finds the files that sources name, in folders recursively.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <readers/reader.h>

namespace fahras::readers {

struct FoundFile {
  std::string path;
  bool in_folder = false;    // found inside a folder, not named by the user
  std::uint64_t bytes = 0;   // 0 for pipes and standard input, which have no size
  std::int64_t changed = 0;  // nanoseconds since 1970; the maximum for pipes and standard input
};

// Calls `file` for each file that Options::wanted accepts, in Options::order. A folder is entered
// once, even if symbolic links lead to it again. A file or folder that cannot be opened is reported
// to `sink` as a problem. A folder that Options::why_not_entered excludes is reported as
// read_sources() says.
void for_each_file(const std::vector<std::string>& sources, const Options& options,
                   const std::function<void(const FoundFile&)>& file, Sink& sink);

}  // namespace fahras::readers
