// The table of keys in the database.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include <keys/key.h>
#include <store/database.h>

namespace fahras::keys {

// May be used by one thread at a time. Throws Error as store::Database does.
class KeyTable {
 public:
  // Creates the table if the database does not have it, and the default keys if there is no key.
  explicit KeyTable(const std::filesystem::path& file);

  // In the order of their creation, newest first.
  std::vector<Key> read();
  void add(const Key& key);
  void update(const Key& key);
  void remove(std::string_view uid);

 private:
  store::Database database_;
};

}  // namespace fahras::keys
