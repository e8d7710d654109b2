#include "watch_failure.h"

#include <cerrno>
#include <cstring>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::indexer_cli {
namespace {

const char* hint(int error) {
  if (error == ENOSPC) return "; raise fs.inotify.max_user_watches";
  if (error == EMFILE) return "; raise fs.inotify.max_user_instances, or the limit of open files";
  return "";
}

}  // namespace

void fail_to_follow(const std::string& what) {
  const int error = errno;
  throw Error(ErrorKind::internal,
              fmt::format("{}: cannot be followed: {}{}", what, std::strerror(error), hint(error)));
}

}  // namespace fahras::indexer_cli
