#include <schema/generation.h>

#include <fstream>
#include <iterator>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/segment_facts.h>

namespace fahras::schema {
namespace {

namespace fs = std::filesystem;

constexpr const char* build_again = "build the index again with fahras-index build";

[[noreturn]] void fail(const fs::path& where, const std::string& why) {
  throw Error(ErrorKind::index, fmt::format("{}: {}", where.string(), why));
}

std::string read_small_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  if (!in) fail(file, fmt::format("cannot be read; {}", build_again));
  return content;
}

// Names come from files that may be damaged: none may lead out of the index.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

// The name of the generation in use.
std::string current_name(const fs::path& index) {
  std::error_code error;
  if (!fs::exists(index / current_file, error)) {
    fail(index, "no index here; make one with fahras-index build --index DIR SOURCE…");
  }
  std::string name = read_small_file(index / current_file);
  while (!name.empty() && name.back() == '\n') name.pop_back();
  if (!is_plain_name(name)) {
    fail(index / current_file, fmt::format("does not name a generation; {}", build_again));
  }
  return name;
}

void check_names(const Generation& generation, const fs::path& file) {
  const auto refuse = [&] {
    fail(file, fmt::format("names files outside the index; {}", build_again));
  };
  if (generation.synonyms && !is_plain_name(generation.synonyms->file.name)) refuse();
  if (generation.removed && !is_plain_name(generation.removed->name)) refuse();
  for (const Segment& segment : generation.segments) {
    bool plain = is_plain_name(segment.folder);
    for (const SegmentFile& part : segment.files) plain = plain && is_plain_name(part.name);
    if (!plain) refuse();
  }
}

// Xapian trusts the files that it opens, so one that was cut must not reach it.
void check_size(const fs::path& path, const SegmentFile& file) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(path, error);
  if (error) fail(path, fmt::format("missing from the index; {}", build_again));
  if (bytes != file.bytes) {
    fail(path, fmt::format("damaged: {} bytes instead of {}; {}", bytes, file.bytes, build_again));
  }
}

Generation read_named(const fs::path& file) {
  try {
    Generation generation = generation_from_json(read_small_file(file));
    check_names(generation, file);
    return generation;
  } catch (const Error& error) {
    const std::string message = error.what();
    if (message.starts_with(file.string())) throw;
    fail(file, fmt::format("{}; {}", message, build_again));
  }
}

Generation open_named(const fs::path& index, const std::string& name) {
  Generation generation = read_named(index / name);
  check_readable(generation.format, generation.analyzer, generation.analyzer_version,
                 index.string());
  for (const Segment& segment : generation.segments) {
    for (const SegmentFile& file : segment.files) {
      check_size(index / segment.folder / file.name, file);
    }
  }
  if (generation.synonyms)
    check_size(index / generation.synonyms->file.name, generation.synonyms->file);
  if (generation.removed) check_size(index / generation.removed->name, *generation.removed);
  return generation;
}

// Calls read(name) for the generation in use. A writer that publishes another one meanwhile removes
// the files of the old one: then the new one is read.
template <class Read>
Generation read_current(const fs::path& index, Read&& read) {
  for (std::string name = current_name(index);;) {
    try {
      return read(name);
    } catch (const Error&) {
      std::string now = current_name(index);
      if (now == name) throw;
      name = std::move(now);
    }
  }
}

}  // namespace

Generation read_generation(const fs::path& index) {
  return read_current(index, [&](const std::string& name) { return read_named(index / name); });
}

Generation open_generation(const fs::path& index) {
  return read_current(index, [&](const std::string& name) { return open_named(index, name); });
}

}  // namespace fahras::schema
