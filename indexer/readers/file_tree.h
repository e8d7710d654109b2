// The files that sources name, folders recursively.
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

// Those that are wanted, in the order of the options. A folder that was entered before, through a
// symbolic link too, is not entered again. `sink` is told what cannot be looked at, or is not.
void for_each_file(const std::vector<std::string>& sources, const Options& options,
                   const std::function<void(const FoundFile&)>& file, Sink& sink);

}  // namespace fahras::readers
