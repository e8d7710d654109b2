#include "index.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <schema/generation.h>

#include "attributes.h"
#include "errors.h"
#include "fields.h"
#include "filter_condition.h"
#include "hits.h"

namespace fahras::api {
namespace {

std::string uid_rule(const std::string& uid) {
  return fmt::format(
      "{} is not a valid index uid. Index uid can be an integer or a string containing only "
      "alphanumeric characters, hyphens (-) and underscores (_), and can not be more than {} "
      "bytes.",
      backquoted(uid), max_uid);
}

OpenOptions open_options(const ServiceOptions& service) {
  OpenOptions options;
  options.partial = service.partial ? Partial::allow : Partial::refuse;
  options.shard_timeout_ms = service.shard_timeout_ms;
  if (service.writable) options.look_every_ms = 0;
  return options;
}

std::uint64_t bytes_of(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator file(folder, error), end;
       !error && file != end; file.increment(error)) {
    std::error_code gone;
    const auto size = file->is_regular_file(gone) ? file->file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace

void check_uid(const std::string& uid) {
  if (!is_uid(uid)) throw ApiError("invalid_index_uid", uid_rule(uid));
}

Index::Index(std::string uid, Folders folders, const OpenOptions& options)
    : uid_(std::move(uid)), folders_(std::move(folders)), searcher_(folders_, options) {}

View Index::view(const keys::Grant& grant) const {
  auto rule = grant.filter(uid_);
  return rule ? View(searcher_.snapshot(), *std::move(rule)) : whole();
}

std::optional<std::chrono::system_clock::time_point> Index::updated() const {
  std::optional<std::chrono::system_clock::time_point> newest;
  for (const auto& folder : folders_) {
    std::error_code error;
    const bool stub = std::filesystem::is_regular_file(folder, error);
    const auto time =
        std::filesystem::last_write_time(stub ? folder : folder / schema::current_file, error);
    if (error) continue;
    const auto changed = std::chrono::time_point_cast<std::chrono::system_clock::duration>(
        std::chrono::file_clock::to_sys(time));
    newest = newest ? std::max(*newest, changed) : changed;
  }
  return newest;
}

std::uint64_t Index::bytes() const {
  std::uint64_t bytes = 0;
  for (const auto& folder : folders_) bytes += bytes_of(folder);
  return bytes;
}

std::uint64_t Index::matches(const View& view, const Filter& filter) {
  SearchRequest request;
  request.query = "*";
  request.filter = filter;
  request.limit = 0;
  request.duplicates = Duplicates::show;
  request.snippets = false;
  return search(view, request).total;
}

std::map<std::string, std::uint64_t> Index::field_counts(const View& view) const {
  const std::string generation = view.generation();
  const std::lock_guard lock(mutex_);
  if (!generation.empty() && generation == counted_) return counts_;
  std::map<std::string, std::uint64_t> counts;
  counts["id"] = counts["title"] = counts["text"] = documents(view);
  for (const schema::Field field : optional_fields()) {
    if (!field->can.filter) continue;
    const std::string name(field->name);
    if (const std::uint64_t count = matches(view, exists(name)); count > 0) {
      counts[name] = count;
    }
  }
  counts_ = counts;
  counted_ = generation;
  return counts;
}

Indexes::Indexes(const ServiceOptions& options, Complaints& complaints)
    : options_(options), complaints_(complaints) {
  for (const auto& [uid, folders] : options.indexes) {
    if (!is_uid(uid)) throw Error(ErrorKind::usage, "--index: " + uid_rule(uid));
    indexes_[uid] = std::make_shared<const Index>(uid, folders, open_options(options));
  }
  if (options_.serves_folder()) refresh();
}

// Leaves out an index that cannot be opened.
void Indexes::open(const std::string& uid, const std::filesystem::path& folder) const {
  try {
    indexes_[uid] =
        std::make_shared<const Index>(uid, Index::Folders{folder}, open_options(options_));
  } catch (const Error& error) {
    indexes_.erase(uid);
    complaints_.add("index " + uid + ": " + error.what());
  }
}

void Indexes::refresh() const {
  const std::lock_guard lock(mutex_);
  const DataFolderState before = std::exchange(state_, list_data_folder(options_.data));
  for (const auto& [uid, number] : before.indexes) {
    if (!state_.indexes.contains(uid)) indexes_.erase(uid);
  }
  for (const auto& [uid, number] : state_.indexes) {
    const auto known = before.indexes.find(uid);
    if (known != before.indexes.end() && known->second == number && indexes_.contains(uid))
      continue;
    open(uid, options_.data / uid);
  }
}

// Errors are left to the next attempt; until then the indexes that are known are served.
void Indexes::refresh_if_changed() const {
  if (!options_.serves_folder()) return;
  try {
    {
      const std::lock_guard lock(mutex_);
      const bool is_settled = state_.is_certain && !state_.has_unfinished;
      if (is_settled && change_time(options_.data) == state_.changed) return;
    }
    refresh();
  } catch (const Error& error) {
    complaints_.add(error.what());
  }
}

IndexPointer Indexes::find(const std::string& uid) const {
  refresh_if_changed();
  const std::lock_guard lock(mutex_);
  const auto found = indexes_.find(uid);
  return found == indexes_.end() ? nullptr : found->second;
}

std::vector<IndexPointer> Indexes::all() const {
  refresh_if_changed();
  const std::lock_guard lock(mutex_);
  std::vector<IndexPointer> all;
  for (const auto& [uid, index] : indexes_) all.push_back(index);
  return all;
}

IndexPointer Indexes::at(const std::string& uid) const {
  if (auto index = find(uid)) return index;
  check_uid(uid);
  throw ApiError("index_not_found", fmt::format("Index `{}` not found.", uid));
}

}  // namespace fahras::api
