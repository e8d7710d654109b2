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
  bool in_folder = false;   // found by looking into a folder, not named by the user
  std::uint64_t bytes = 0;  // 0 for what has no size: pipes, standard input
};

// In the order of `sources`; within a folder by name, byte by byte. A folder that was entered
// before, through a symbolic link too, is not entered again.
void for_each_file(const std::vector<std::string>& sources,
                   const std::function<void(const FoundFile&)>& file,
                   const std::function<void(const Problem&)>& problem);

}  // namespace fahras::readers
