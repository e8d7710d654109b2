// A folder for what is not yet part of the index.
#pragma once

#include <filesystem>

namespace fahras::builder {

// In the index, and removed with everything in it. Its owner holds the WriterLock.
class Workspace {
 public:
  // Removes what writers that died have left, too.
  explicit Workspace(const std::filesystem::path& index);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace fahras::builder
