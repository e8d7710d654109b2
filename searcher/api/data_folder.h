// The folder that holds the indexes of a service, which --data names:
//
//   DATA/NAME/             an index; NAME is its uid
//   DATA/fahras.db         tasks and keys
//   DATA/fahras.lock       locked by the service that writes
//   DATA/fahras.snapshots/ what POST /snapshots has made
//   DATA/deleted.N/        an index that is being deleted
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace fahras::api {

inline constexpr const char* database_file = "fahras.db";
inline constexpr const char* snapshots_folder = "fahras.snapshots";

inline constexpr std::size_t max_uid = 400;  // bytes
// Whether a text can be the uid of an index.
bool is_uid(const std::string& uid);

// The right to change a data folder, which one service has at a time.
class WriterRole {
 public:
  // Creates the folder if there is none. Throws Error(internal) if another process has the right,
  // or if the folder cannot be written.
  explicit WriterRole(const std::filesystem::path& data);
  ~WriterRole();
  WriterRole(const WriterRole&) = delete;
  WriterRole& operator=(const WriterRole&) = delete;

 private:
  int file_ = -1;
};

// What was found in a data folder.
struct DataFolderState {
  std::map<std::string, ino_t> indexes;  // the numbers of the folders, by uid
  bool has_unfinished = false;           // a folder that may become an index is there
  // Whether a change that followed the listing at once would have another time.
  bool is_certain = false;
  std::filesystem::file_time_type changed = {};
};

// Lists the indexes of a data folder. Throws Error(internal) if it cannot be read.
DataFolderState list_data_folder(const std::filesystem::path& data);
// Returns when names in the folder last changed.
std::filesystem::file_time_type change_time(const std::filesystem::path& data);

// Returns a name in the folder that does not exist, for an index that is being deleted.
std::filesystem::path deleted_folder(const std::filesystem::path& data);
// Removes what was being deleted when a process ended.
void remove_deleted(const std::filesystem::path& data);
// Exchanges two folders in one step, if the file system can, and syncs. Throws Error(internal).
void exchange_folders(const std::filesystem::path& one, const std::filesystem::path& other);
// Renames a folder and syncs. Throws Error(internal).
void rename_folder(const std::filesystem::path& from, const std::filesystem::path& to);
// Returns the number by which the file system knows the folder; 0 if there is none.
ino_t folder_number(const std::filesystem::path& folder);

}  // namespace fahras::api
