// A folder for what is not yet part of the index.
#pragma once

#include <filesystem>
#include <utility>

#include "failure.h"

namespace fahras::builder {

// Removed with everything in it.
class Workspace {
 public:
  explicit Workspace(std::filesystem::path path) : path_(std::move(path)) {
    with_path(ErrorKind::internal, path_, [this] { std::filesystem::create_directory(path_); });
  }
  ~Workspace() {
    std::error_code ignored;  // the next writer removes what is left
    std::filesystem::remove_all(path_, ignored);
  }
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace fahras::builder
