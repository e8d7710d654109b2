// The indexes that are served, by name.
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

#include "json.h"

namespace fahras::api {

// May be used by several threads at once.
class Index {
 public:
  using Folders = std::vector<std::filesystem::path>;
  // Throws as Searcher does.
  Index(std::string uid, Folders folders, const OpenOptions& options);

  const std::string& uid() const { return uid_; }
  // Of the last answer, as Searcher's.
  std::vector<std::string> missing_shards() const { return searcher_.missing_shards(); }
  std::optional<std::string> outdated() const { return searcher_.outdated(); }
  // What a request is answered from: one for all that it asks of this index.
  Snapshot snapshot() const { return searcher_.snapshot(); }
  const Folders& folders() const { return folders_; }
  // Of the newest folder; nothing if there is none on this machine.
  std::optional<std::chrono::system_clock::time_point> updated() const;
  std::uint64_t bytes() const;
  static std::uint64_t documents(const Snapshot& snapshot) { return matches(snapshot, {}); }
  // How many articles have each field. Looked up once a generation.
  std::map<std::string, std::uint64_t> field_counts(const Snapshot& snapshot) const;

 private:
  static std::uint64_t matches(const Snapshot& snapshot, const Filter& filter);

  std::string uid_;
  Folders folders_;
  Searcher searcher_;
  mutable std::mutex mutex_;
  mutable std::string counted_;  // the generation that counts_ is of
  mutable std::map<std::string, std::uint64_t> counts_;
};

class Indexes {
 public:
  // Where indexes are written, what is published is seen by the very next answer. Throws
  // Error(usage) for a name that cannot be one, and what Searcher does.
  explicit Indexes(const ServiceOptions& options);
  // Throws ApiError: invalid_index_uid, index_not_found.
  const Index& at(const std::string& uid) const;
  const Index* find(const std::string& uid) const;
  // By name.
  const std::vector<std::unique_ptr<Index>>& all() const { return indexes_; }

 private:
  std::vector<std::unique_ptr<Index>> indexes_;
};

// Throws ApiError(invalid_index_uid) for a name that no index can have.
void check_uid(const std::string& uid);

}  // namespace fahras::api
