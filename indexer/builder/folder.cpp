#include "folder.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <optional>
#include <set>
#include <string_view>

#include <builder/info.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/stub.h>

#include "failure.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view generation_start = "generation-";
constexpr std::string_view generation_end = ".json";
constexpr std::string_view segment_start = "segment-";
constexpr std::string_view synonyms_start = "synonyms-";
constexpr std::string_view synonyms_end = ".txt";
constexpr std::string_view removed_start = "removed-";
constexpr std::string_view shards_start = "shards-";
constexpr std::string_view workspace_start = "building-";

// The number between `start` and `end` in `name`, if that is all there is.
std::optional<std::uint64_t> number_in(std::string_view name, std::string_view start,
                                       std::string_view end = {}) {
  if (!name.starts_with(start) || !name.ends_with(end)) return std::nullopt;
  if (name.size() <= start.size() + end.size()) return std::nullopt;
  const char* last = name.data() + name.size() - end.size();
  std::uint64_t number = 0;
  const auto [stop, error] = std::from_chars(name.data() + start.size(), last, number);
  if (error != std::errc() || stop != last) return std::nullopt;
  return number;
}

bool is_generation(std::string_view name) {
  return number_in(name, generation_start, generation_end).has_value();
}
bool is_segment(std::string_view name) { return number_in(name, segment_start).has_value(); }
bool is_synonyms(std::string_view name) {
  return number_in(name, synonyms_start, synonyms_end).has_value();
}
bool is_removed(std::string_view name) { return number_in(name, removed_start).has_value(); }
bool is_shards(std::string_view name) { return number_in(name, shards_start).has_value(); }
bool is_workspace(std::string_view name) { return number_in(name, workspace_start).has_value(); }

bool is_part_of_index(std::string_view name) {
  return name == schema::current_file || name == next_current_file || name == lock_file ||
         name == schema::shards_file || name == next_shards_file || is_generation(name) ||
         is_segment(name) || is_synonyms(name) || is_removed(name) || is_shards(name) ||
         is_workspace(name);
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

std::set<std::string> names_of_shards(const fs::path& index) {
  std::set<std::string> names{schema::shards_file};
  for (const schema::Source& shard : schema::read_stub(index / schema::shards_file)) {
    names.insert(shard.folder.lexically_relative(index).begin()->string());
  }
  return names;
}

std::set<std::string> names_of_generation(const fs::path& index) {
  const schema::Generation generation = schema::read_generation(index);
  std::set<std::string> names{schema::current_file, generation_name(generation.number)};
  for (const schema::Segment& segment : generation.segments) names.insert(segment.folder);
  if (generation.synonyms) names.insert(generation.synonyms->file.name);
  if (generation.removed) names.insert(generation.removed->name);
  return names;
}

// What readers need; nothing if that cannot be told.
std::optional<std::set<std::string>> names_in_use(const fs::path& index) {
  try {
    const bool sharded = fs::exists(index / schema::shards_file);
    return sharded ? names_of_shards(index) : names_of_generation(index);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

std::string generation_name(std::uint64_t number) {
  return fmt::format("{}{:06}{}", generation_start, number, generation_end);
}
std::string segment_name(std::uint64_t number) {
  return fmt::format("{}{:06}", segment_start, number);
}
std::string synonyms_name(std::uint64_t number) {
  return fmt::format("{}{:06}{}", synonyms_start, number, synonyms_end);
}
std::string removed_name(std::uint64_t number) {
  return fmt::format("{}{:06}", removed_start, number);
}
std::string shards_name(std::uint64_t number) {
  return fmt::format("{}{:06}", shards_start, number);
}
std::string shard_name(std::uint64_t number) { return fmt::format("shard-{:04}", number); }
std::string workspace_name() { return fmt::format("{}{}", workspace_start, ::getpid()); }

// A writer makes LOCK first; a copy may be without it.
bool is_index_folder(const fs::path& folder) {
  std::error_code error;
  bool has_content = false;
  bool has_mark = false;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    has_content = has_content || name == schema::current_file || name == schema::shards_file ||
                  is_workspace(name);
    has_mark = has_mark || name == lock_file || is_generation(name) || is_shards(name);
  }
  return has_content && has_mark;
}

void claim_folder(const fs::path& index) {
  const auto names = with_path(ErrorKind::internal, index, [&] {
    fs::create_directories(index);
    return names_in(index);
  });
  const auto foreign = std::find_if_not(names.begin(), names.end(),
                                        [](auto& name) { return is_part_of_index(name); });
  if (foreign == names.end()) return;
  throw Error(ErrorKind::index,
              fmt::format("{}: holds '{}', which is no part of an index; name an empty folder, one "
                          "that does not exist yet, or an index",
                          index.string(), *foreign));
}

NextNumbers next_numbers(const fs::path& index) {
  NextNumbers next;
  for (const std::string& name : names_in(index)) {
    if (const auto number = number_in(name, generation_start, generation_end)) {
      next.generation = std::max(next.generation, *number + 1);
    }
    if (const auto number = number_in(name, segment_start)) {
      next.segment = std::max(next.segment, *number + 1);
    }
    if (const auto number = number_in(name, shards_start)) {
      next.generation = std::max(next.generation, *number + 1);
      next.segment = std::max(next.segment, *number + 1);
    }
    if (const auto number = number_in(name, synonyms_start, synonyms_end)) {
      next.generation = std::max(next.generation, *number + 1);
    }
    if (const auto number = number_in(name, removed_start)) {
      next.generation = std::max(next.generation, *number + 1);
    }
  }
  // The last segments may have been dropped; generations only ever grow.
  next.segment = std::max(next.segment, next.generation);
  next.shards = std::max(next.generation, next.segment);
  return next;
}

void remove_leftovers(const fs::path& index, const std::string& own) {
  with_path(ErrorKind::internal, index, [&] {
    const auto used = names_in_use(index);
    for (const std::string& name : names_in(index)) {
      if (name == own) continue;
      const bool replaceable = is_generation(name) || is_segment(name) || is_synonyms(name) ||
                               is_removed(name) || is_shards(name) || name == schema::current_file;
      if ((replaceable && used && !used->contains(name)) || is_workspace(name) ||
          name == next_current_file || name == next_shards_file) {
        fs::remove_all(index / name);
      }
    }
  });
}

void remove_replaced(const fs::path& index, const std::string& own) noexcept {
  try {
    remove_leftovers(index, own);
  } catch (const std::exception&) {
    // What was published stands; the next writer removes what it replaced.
  }
}

}  // namespace fahras::builder
