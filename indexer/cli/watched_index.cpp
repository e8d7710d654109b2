#include "watched_index.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/stub.h>

#include "watch_failure.h"

namespace fahras::indexer_cli {

namespace fs = std::filesystem;

WatchedIndex::WatchedIndex(fs::path index)
    : index_(std::move(index)), inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (inotify_ < 0) fail_to_follow(index_);
}

WatchedIndex::~WatchedIndex() { ::close(inotify_); }

// Returns the watch of the folder at the path. A folder keeps its watch while it exists; another
// folder gets another watch, even if it has the same inode. The only event that is watched for ends
// the watch.
int WatchedIndex::watch_of_path() const {
  return ::inotify_add_watch(inotify_, index_.c_str(), IN_DELETE_SELF | IN_ONLYDIR);
}

void WatchedIndex::begin() {
  watch_ = watch_of_path();
  if (watch_ < 0) fail_to_follow(index_);
}

void WatchedIndex::check() const {
  const int watch = watch_of_path();
  if (watch != watch_) {
    throw Error(ErrorKind::index, index_.string(),
                fmt::format("is no longer the folder that --watch started with ({})",
                            watch < 0 ? std::strerror(errno) : "another folder has its name"));
  }
  std::error_code error;
  if (fs::exists(index_ / schema::shards_file, error)) return;
  if (!fs::exists(index_ / schema::current_file, error)) schema::read_generation(index_);
}

}  // namespace fahras::indexer_cli
