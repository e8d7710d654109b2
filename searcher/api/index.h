// The indexes that the service serves, by uid.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <api/service.h>
#include <fahras/searcher.h>
#include <keys/grant.h>

#include "complaints.h"
#include "data_folder.h"
#include "json.h"
#include "view.h"

namespace fahras::api {

// One served index. Thread-safe.
class Index {
 public:
  using Folders = std::vector<std::filesystem::path>;
  // Throws Error like Searcher's constructor.
  Index(std::string uid, Folders folders, const OpenOptions& options);

  const std::string& uid() const { return uid_; }
  // As reported by Searcher for the last answer.
  std::vector<std::string> missing_shards() const { return searcher_.missing_shards(); }
  std::optional<std::string> outdated() const { return searcher_.outdated(); }
  // Returns what may be seen of the index. A request takes one view for all its searches in this
  // index. The grant must reach it. Throws ApiError(invalid_search_filter) if the grant has a
  // filter that cannot be read.
  View view(const keys::Grant& grant) const;
  // Returns a view of all articles, for what the service itself asks.
  View whole() const { return View(searcher_.snapshot()); }
  const Folders& folders() const { return folders_; }
  // When the newest folder was last published, or nullopt if none is on this machine.
  std::optional<std::chrono::system_clock::time_point> updated() const;
  // Returns the size of the folders on disk, in bytes.
  std::uint64_t bytes() const;
  static std::uint64_t documents(const View& view) { return matches(view, {}); }
  // The number of articles that have each field. Cached for one generation.
  std::map<std::string, std::uint64_t> field_counts(const View& view) const;

 private:
  static std::uint64_t matches(const View& view, const Filter& filter);

  std::string uid_;
  Folders folders_;
  Searcher searcher_;
  mutable std::mutex mutex_;
  mutable std::string counted_;  // the generation to which counts_ belongs
  mutable std::map<std::string, std::uint64_t> counts_;
};

using IndexPointer = std::shared_ptr<const Index>;

// Thread-safe. An index that is returned stays usable when it is deleted or replaced meanwhile.
class Indexes {
 public:
  // Opens all indexes. If they are writable, each answer reads the latest generation. Throws
  // Error(usage) for an invalid uid, and the errors of Searcher. Of a data folder, indexes that
  // cannot be opened are left out, and reported to `complaints`.
  Indexes(const ServiceOptions& options, Complaints& complaints);
  // Returns the index. Throws ApiError: invalid_index_uid, index_not_found.
  IndexPointer at(const std::string& uid) const;
  // Returns the index, or null if there is none with this uid.
  IndexPointer find(const std::string& uid) const;
  // In the order of their uids.
  std::vector<IndexPointer> all() const;
  // Opens the indexes that were added to the data folder, and closes those that were removed.
  // Called by the other functions if the folder has changed.
  void refresh() const;

 private:
  void refresh_if_changed() const;
  void open(const std::string& uid, const std::filesystem::path& folder) const;

  const ServiceOptions& options_;
  Complaints& complaints_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, IndexPointer> indexes_;
  mutable DataFolderState state_;
};

// Throws ApiError(invalid_index_uid) if `uid` is not valid as the name of an index.
void check_uid(const std::string& uid);

}  // namespace fahras::api
