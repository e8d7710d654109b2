#include "folder.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <set>

#include <builder/info.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/folder_names.h>
#include <schema/generation.h>
#include <schema/lost_current.h>
#include <schema/stub.h>

#include "failure.h"
#include "lock.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

using schema::is_named_as;
using schema::Part;

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
  std::set<std::string> names{schema::current_file, schema::generation_name(generation.number)};
  for (const schema::Segment& segment : generation.segments) names.insert(segment.folder);
  if (generation.synonyms) names.insert(generation.synonyms->file.name);
  if (generation.removed) names.insert(generation.removed->name);
  return names;
}

// Returns the names that readers use, or nullopt if they cannot be determined.
std::optional<std::set<std::string>> names_in_use(const fs::path& index) {
  try {
    if (fs::exists(index / schema::shards_file)) return names_of_shards(index);
    if (fs::exists(index / schema::current_file)) return names_of_generation(index);
    if (schema::lost_part(index).empty()) return std::set<std::string>();
  } catch (const Error&) {
    return std::nullopt;
  }
  return std::nullopt;
}

bool is_replaceable(const std::string& name) {
  return name == schema::current_file ||
         (schema::numbered_part(name) && !is_named_as(Part::workspace, name));
}

}  // namespace

// A writer creates LOCK first, but a copy of an index may lack it.
bool is_index_folder(const fs::path& folder) {
  std::error_code error;
  bool has_content = false;
  bool has_mark = false;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    has_content = has_content || name == schema::current_file || name == schema::shards_file ||
                  is_named_as(Part::workspace, name);
    has_mark = has_mark || name == schema::lock_file || is_named_as(Part::generation, name) ||
               is_named_as(Part::shards, name);
  }
  return has_content && has_mark;
}

void claim_folder(const fs::path& index, MayCreate create) {
  const auto names = with_path(ErrorKind::internal, index, [&] {
    if (create == MayCreate::yes) fs::create_directories(index);
    return names_in(index);
  });
  const auto foreign = std::find_if_not(names.begin(), names.end(),
                                        [](auto& name) { return schema::is_part_of_index(name); });
  if (foreign == names.end()) return;
  throw Error(ErrorKind::index, index.string(),
              fmt::format("contains '{}', which is not part of an index; name an empty folder, one "
                          "that does not exist yet, or an index",
                          *foreign));
}

NextNumbers next_numbers(const fs::path& index) {
  NextNumbers next;
  for (const std::string& name : names_in(index)) {
    const auto part = schema::numbered_part(name);
    if (!part || part->part == Part::workspace) continue;
    const bool of_segments = part->part == Part::segment || part->part == Part::shards;
    if (of_segments) next.segment = std::max(next.segment, part->number + 1);
    if (part->part != Part::segment) next.generation = std::max(next.generation, part->number + 1);
  }
  // The folder may no longer contain the last segment, but the numbers of generations only
  // increase.
  next.segment = std::max(next.segment, next.generation);
  next.shards = std::max(next.generation, next.segment);
  return next;
}

void remove_leftovers(const fs::path& index, const std::string& own) {
  with_path(ErrorKind::internal, index, [&] {
    const auto used = names_in_use(index);
    for (const std::string& name : names_in(index)) {
      if (name == own || (name == schema::merging_workspace && MergeLock::is_held(index))) continue;
      if ((is_replaceable(name) && used && !used->contains(name)) ||
          is_named_as(Part::workspace, name)) {
        fs::remove_all(index / name);
      }
    }
    // These files are removed last, because whatever they name counts as unfinished as long as they
    // exist.
    for (const char* name : {schema::next_current_file, schema::next_shards_file})
      fs::remove(index / name);
  });
}

void remove_replaced(const fs::path& index, const std::string& own) noexcept {
  try {
    remove_leftovers(index, own);
  } catch (const std::exception&) {
    // The next writer removes the remaining files.
  }
}

}  // namespace fahras::builder
