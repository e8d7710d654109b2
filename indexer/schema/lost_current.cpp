#include <schema/lost_current.h>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/folder_names.h>
#include <schema/generation.h>
#include <schema/read_file.h>
#include <schema/stub.h>

namespace fahras::schema {
namespace {

namespace fs = std::filesystem;

// Returns the content of the files that name the next generation or list of shards. They exist if a
// writer was ended before it put that in use.
std::string pending(const fs::path& index) {
  std::string text;
  for (const char* name : {next_current_file, next_shards_file}) {
    if (fs::exists(index / name)) text += read_file(index / name);
  }
  return text;
}

std::string unnamed_part(const fs::path& index) {
  if (!fs::is_directory(index) || fs::exists(index / current_file) ||
      fs::exists(index / shards_file)) {
    return {};
  }
  const std::string named = pending(index);
  for (const auto& entry : fs::directory_iterator(index)) {
    std::string name = entry.path().filename().string();
    const bool is_used = is_named_as(Part::generation, name) || is_named_as(Part::shards, name);
    if (is_used && named.find(name) == std::string::npos) return name;
  }
  return {};
}

}  // namespace

std::string lost_part(const fs::path& index) {
  try {
    return unnamed_part(index);
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorKind::index, index.string(),
                fmt::format("cannot be read: {}", error.code().message()));
  }
}

}  // namespace fahras::schema
