#include "context.h"

#include <filesystem>

namespace fahras::api {
namespace {

std::unique_ptr<WriterRole> take_role(const ServiceOptions& options) {
  if (!options.serves_folder() || !options.writable) return nullptr;
  auto role = std::make_unique<WriterRole>(options.data);
  remove_deleted(options.data);
  return role;
}

// A service that only reads finds no database if none has written yet.
std::unique_ptr<DataStore> open_data(const ServiceOptions& options) {
  const std::filesystem::path file = options.data / database_file;
  if (!options.serves_folder() || (!options.writable && !std::filesystem::exists(file)))
    return std::make_unique<DataStore>();
  return std::make_unique<DataStore>(file,
                                     options.writable ? store::Access::write : store::Access::read);
}

}  // namespace

Context::Context(ServiceOptions given)
    : options(std::move(given)),
      keyring(open_keyring(options)),
      complaints(options.report),
      role(take_role(options)),
      data(open_data(options)),
      indexes(options, complaints),
      tasks(*data, options.serves_folder() ? disk_limits : TaskLimits()) {
  if (!options.writable) return;
  tasks.recover();
  merging = std::make_unique<Merging>(complaints);
  changes = std::make_unique<IndexChanges>(options, indexes, *data, tasks, *merging);
  queue = std::make_unique<TaskQueue>(tasks, *changes, complaints);
}

}  // namespace fahras::api
