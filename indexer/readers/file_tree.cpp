#include "file_tree.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <memory>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

#include "printable.h"

namespace fahras::readers {
namespace {

constexpr std::size_t max_depth = 200;  // of nested folders; a path has at most 4,096 bytes

class Walk {
 public:
  Walk(const Options& options, const std::function<void(FoundFile&&)>& file, Sink& sink)
      : options_(options), file_(file), sink_(sink) {}

  void visit(const std::string& path, std::size_t depth);

 private:
  void enter(const std::string& folder, std::size_t depth);
  bool leaves_out(const std::string& folder, std::size_t depth);
  void found(FoundFile&& file) {
    if (!options_.wanted || options_.wanted(file.path)) file_(std::move(file));
  }
  void fail(const std::string& path, int error) {
    problem(path, "cannot be opened: " + std::generic_category().message(error));
  }
  void problem(const std::string& path, const std::string& why) {
    sink_.problem({printable(path), 0, why});
  }

  const Options& options_;
  const std::function<void(FoundFile&&)>& file_;
  Sink& sink_;
  std::set<std::pair<dev_t, ino_t>> entered_;
};

constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max();

// Returns a time as nanoseconds since 1970, limited to the range of the result, because a file may
// have any time.
std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t in_a_second = 1'000'000'000;
  constexpr std::int64_t max_seconds = latest / in_a_second - 1;
  return std::clamp<std::int64_t>(time.tv_sec, -max_seconds, max_seconds) * in_a_second +
         time.tv_nsec;
}

void Walk::visit(const std::string& path, std::size_t depth) {
  struct stat status = {};
  if (path == "-") return found({path, false, 0, latest});
  if (::stat(path.c_str(), &status) != 0) return fail(path, errno);
  if (S_ISDIR(status.st_mode)) {
    if (leaves_out(path, depth)) return;
    if (!entered_.insert({status.st_dev, status.st_ino}).second) return;
    return enter(path, depth);
  }
  if (!S_ISREG(status.st_mode)) {
    // Pipes and devices are read only if the user named them: in a folder they would block.
    if (depth == 0) found({path, false, 0, latest});
    return;
  }
  found({path, depth > 0, static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim)});
}

bool Walk::leaves_out(const std::string& folder, std::size_t depth) {
  const std::string why = options_.why_not_entered ? options_.why_not_entered(folder) : "";
  if (why.empty()) return false;
  if (depth == 0) {
    problem(folder, why);
  } else {
    sink_.note({printable(folder), 0, "left out: " + why});
  }
  return true;
}

void Walk::enter(const std::string& folder, std::size_t depth) {
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(folder.c_str()), ::closedir);
  if (directory == nullptr) return fail(folder, errno);
  if (depth >= max_depth) return problem(folder, "folders nested too deep");
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(directory.get())) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  std::sort(names.begin(), names.end());
  const std::string prefix = folder.back() == '/' ? folder : folder + "/";
  for (const std::string& name : names) visit(prefix + name, depth + 1);
}

bool is_newer(const FoundFile& one, const FoundFile& other) {
  return std::tie(other.changed, one.path) < std::tie(one.changed, other.path);
}

}  // namespace

void for_each_file(const std::vector<std::string>& sources, const Options& options,
                   const std::function<void(const FoundFile&)>& file, Sink& sink) {
  std::vector<FoundFile> files;
  const bool by_name = options.order == Order::by_name;
  const std::function<void(FoundFile &&)> take = [&](FoundFile&& one) {
    if (by_name) return file(one);
    files.push_back(std::move(one));
  };
  Walk walk(options, take, sink);
  for (const std::string& source : sources) walk.visit(source, 0);
  std::sort(files.begin(), files.end(), is_newer);
  for (const FoundFile& one : files) file(one);
}

}  // namespace fahras::readers
