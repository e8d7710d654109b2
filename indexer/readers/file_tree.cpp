#include "file_tree.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

namespace fahras::readers {
namespace {

constexpr std::size_t max_depth = 200;  // of folders in folders: a path is limited to 4096 bytes

class Walk {
 public:
  Walk(const std::function<void(const FoundFile&)>& file,
       const std::function<void(const Problem&)>& problem)
      : file_(file), problem_(problem) {}

  void visit(const std::string& path, std::size_t depth);

 private:
  void enter(const std::string& folder, std::size_t depth);
  void fail(const std::string& path, int error) {
    problem_({path, 0, "cannot be opened: " + std::generic_category().message(error)});
  }

  const std::function<void(const FoundFile&)>& file_;
  const std::function<void(const Problem&)>& problem_;
  std::set<std::pair<dev_t, ino_t>> entered_;
};

void Walk::visit(const std::string& path, std::size_t depth) {
  struct stat status = {};
  if (path == "-") return file_({path, false, 0});
  if (::stat(path.c_str(), &status) != 0) return fail(path, errno);
  if (S_ISDIR(status.st_mode)) {
    if (!entered_.insert({status.st_dev, status.st_ino}).second) return;
    return enter(path, depth);
  }
  const bool regular = S_ISREG(status.st_mode);
  if (!regular && depth > 0) return;  // a pipe or a device in a folder would block
  file_({path, depth > 0, regular ? static_cast<std::uint64_t>(status.st_size) : 0});
}

void Walk::enter(const std::string& folder, std::size_t depth) {
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(folder.c_str()), ::closedir);
  if (directory == nullptr) return fail(folder, errno);
  if (depth >= max_depth) return problem_({folder, 0, "folders nested too deep"});
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(directory.get())) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  std::sort(names.begin(), names.end());
  const std::string prefix = folder.back() == '/' ? folder : folder + "/";
  for (const std::string& name : names) visit(prefix + name, depth + 1);
}

}  // namespace

void for_each_file(const std::vector<std::string>& sources,
                   const std::function<void(const FoundFile&)>& file,
                   const std::function<void(const Problem&)>& problem) {
  Walk walk(file, problem);
  for (const std::string& source : sources) walk.visit(source, 0);
}

}  // namespace fahras::readers
