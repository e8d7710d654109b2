// The database of a service: its tasks, and what it knows of its indexes.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include <store/database.h>

namespace fahras::api {

// Thread-safe.
class DataStore {
 public:
  // A database in memory, for a service that keeps nothing.
  DataStore();
  // Opens or creates the database in a file, and brings its tables to the current version. With
  // Access::read, nothing is written, and the tables must have that version already. Throws Error
  // as store::Database does.
  DataStore(const std::filesystem::path& file, store::Access access);

  // Calls work(database) while no other thread uses the database.
  template <typename Work>
  auto use(const Work& work) const {
    const std::lock_guard lock(mutex_);
    return work(database_);
  }

  // A value that is kept by name; nothing if there is none.
  std::optional<std::string> value(const std::string& name) const;
  void set_value(const std::string& name, const std::string& value);

 private:
  mutable std::mutex mutex_;
  mutable store::Database database_;
};

}  // namespace fahras::api
