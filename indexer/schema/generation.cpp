#include <schema/generation.h>

#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/folder_names.h>
#include <schema/lost_current.h>
#include <schema/read_file.h>
#include <schema/segment_facts.h>
#include <schema/stub.h>

namespace fahras::schema {
namespace {

namespace fs = std::filesystem;

constexpr const char* build_again = "build the index again with fahras-index build";

[[noreturn]] void fail(const fs::path& where, const std::string& why) {
  throw Error(ErrorKind::index, where.string(), why);
}

// Names are read from files that may be damaged, and must not refer to files outside the index.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

constexpr std::string_view checksum_start = "xxh3 ";

// The content of CURRENT.
struct Current {
  std::string name;  // the name of the generation's file
  std::string xxh3;  // its checksum; empty if CURRENT is damaged or of an older format
  friend bool operator==(const Current&, const Current&) = default;
};

std::string text_of(const Current& current) {
  return fmt::format("{}\n{}{}\n", current.name, checksum_start, current.xxh3);
}

[[noreturn]] void fail_without_current(const fs::path& index) {
  if (const std::string part = lost_part(index); !part.empty()) {
    fail(index, fmt::format("{} is missing beside {}: restore it from a copy, or {}",
                            is_named_as(Part::shards, part) ? shards_file : current_file, part,
                            build_again));
  }
  fail(index, "no index here; make one with fahras-index build --index DIR SOURCE…");
}

Current read_pointer(const fs::path& index) {
  std::error_code error;
  if (!fs::exists(index / current_file, error)) fail_without_current(index);
  const std::string text = read_file(index / current_file);
  const std::size_t line = text.find('\n');
  Current current{text.substr(0, line), {}};
  if (!is_plain_name(current.name)) {
    fail(index / current_file, fmt::format("does not name a generation; {}", build_again));
  }
  const std::size_t sum = current.name.size() + 1 + checksum_start.size();
  if (text.size() > sum) current.xxh3 = text.substr(sum, text.size() - 1 - sum);
  if (text != text_of(current)) current.xxh3.clear();
  return current;
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

// Throws Error(index) if a file is damaged: Xapian trusts the files that it opens.
void check_file(const fs::path& path, const SegmentFile& file) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(path, error);
  if (error) fail(path, fmt::format("missing from the index; {}", build_again));
  if (bytes != file.bytes) {
    fail(path, fmt::format("damaged: {} bytes instead of {}; {}", bytes, file.bytes, build_again));
  }
  if (!file.head.empty() && head_checksum(path) != file.head) {
    fail(path, fmt::format("damaged: its header has another checksum; {}", build_again));
  }
}

// The format is checked first, because other formats may store the checksum elsewhere.
void check_sum(const Generation& generation, const std::string& text, const Current& current,
               const fs::path& file) {
  if (checksum(text) == current.xxh3) return;
  check_readable(generation.format, generation.analyzer, generation.analyzer_version,
                 file.parent_path().string());
  fail(file,
       fmt::format("damaged: its checksum is not the one in {}; {}", current_file, build_again));
}

Generation read_named(const fs::path& index, const Current& current) {
  const fs::path file = index / current.name;
  if (std::error_code error; !fs::exists(file, error)) {
    fail(index / current_file,
         fmt::format("names {}, which does not exist; {}", current.name, build_again));
  }
  try {
    const std::string text = read_file(file);
    Generation generation = generation_from_json(text);
    check_sum(generation, text, current, file);
    check_names(generation, file);
    return generation;
  } catch (const Error& error) {
    if (!error.subject().empty()) throw;
    fail(file, fmt::format("{}; {}", error.message(), build_again));
  }
}

Generation open_named(const fs::path& index, const Current& current) {
  Generation generation = read_named(index, current);
  check_readable(generation.format, generation.analyzer, generation.analyzer_version,
                 index.string());
  for (const Segment& segment : generation.segments) {
    for (const SegmentFile& file : segment.files) {
      check_file(index / segment.folder / file.name, file);
    }
  }
  if (generation.synonyms)
    check_file(index / generation.synonyms->file.name, generation.synonyms->file);
  if (generation.removed) check_file(index / generation.removed->name, *generation.removed);
  return generation;
}

// Calls read(index, current) for the generation in use. If a writer publishes another one
// meanwhile, it removes the files of the old one; then the new one is read.
template <class Read>
Generation read_current(const fs::path& index, Read&& read) {
  for (Current current = read_pointer(index);;) {
    try {
      return read(index, current);
    } catch (const Error&) {
      Current now = read_pointer(index);
      if (now == current) throw;
      current = std::move(now);
    }
  }
}

}  // namespace

std::string current_text(const std::string& name, const std::string& json) {
  return text_of({name, checksum(json)});
}

Generation read_generation(const fs::path& index) { return read_current(index, read_named); }

Generation open_generation(const fs::path& index) { return read_current(index, open_named); }

}  // namespace fahras::schema
