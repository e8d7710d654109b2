// Names the path in what Xapian and the file system throw.
#pragma once

#include <filesystem>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <xapian.h>

namespace fahras::builder {

// Calls `action`; what Xapian and the file system throw becomes Error(kind) that names `path`.
template <class Action>
auto with_path(ErrorKind kind, const std::filesystem::path& path, Action&& action) {
  try {
    return std::forward<Action>(action)();
  } catch (const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    throw Error(kind, fmt::format("{}: {}{}{}", path.string(), error.get_msg(),
                                  reason != nullptr ? ": " : "", reason != nullptr ? reason : ""));
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(kind, fmt::format("{}: {}", path.string(), error.what()));
  }
}

}  // namespace fahras::builder
