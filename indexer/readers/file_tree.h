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
  bool in_folder = false;    // found by looking into a folder, not named by the user
  std::uint64_t bytes = 0;   // 0 for what has no size: pipes, standard input
  std::int64_t changed = 0;  // nanoseconds since 1970; of pipes and standard input, the greatest
};

// Calls `file` for each file that Options::wanted accepts, in Options::order. A folder is entered
// once, also if symbolic links lead to it again. What cannot be opened is reported to `sink` as a
// problem; a folder that is not entered, as Options::why_not_entered says.
void for_each_file(const std::vector<std::string>& sources, const Options& options,
                   const std::function<void(const FoundFile&)>& file, Sink& sink);

}  // namespace fahras::readers
