// Turns exceptions of Xapian and of the file system into Error.
#pragma once

#include <filesystem>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <xapian.h>

namespace fahras::builder {

// Calls `action` and returns its result. An exception of Xapian or of the file system becomes an
// Error(kind) that names `path`; others propagate.
template <class Action>
auto with_path(ErrorKind kind, const std::filesystem::path& path, Action&& action) {
  try {
    return std::forward<Action>(action)();
  } catch (const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    throw Error(kind, path.string(),
                fmt::format("{}{}{}", error.get_msg(), reason != nullptr ? ": " : "",
                            reason != nullptr ? reason : ""));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(kind, path.string(), error.what());
  }
}

}  // namespace fahras::builder
