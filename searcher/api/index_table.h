// What a service knows of its indexes beside their folders: primary keys and times of creation.
#pragma once

#include <optional>
#include <string>

#include "data_store.h"
#include "task.h"

namespace fahras::api {

struct IndexRow {
  // The field of documents that has their ids; unknown until the first documents are added.
  std::optional<std::string> primary_key;
  std::optional<Task::Time> created;
};

// Thread-safe. All functions throw Error as those of store::Database do.
class IndexTable {
 public:
  // `data` must outlive the table.
  explicit IndexTable(DataStore& data) : data_(data) {}

  // An index without a row was made by fahras-index: its primary key is "id".
  IndexRow row(const std::string& uid) const;
  bool has(const std::string& uid) const;
  // Stores a row. The time of creation of one that exists stays.
  void put(const std::string& uid, const std::optional<std::string>& primary_key);
  void remove(const std::string& uid);
  void rename(const std::string& from, const std::string& to);

 private:
  DataStore& data_;
};

}  // namespace fahras::api
