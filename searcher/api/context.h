// The state that all handlers share.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <api/service.h>
#include <http/message.h>
#include <keys/grant.h>
#include <keys/keyring.h>

#include "complaints.h"
#include "data_folder.h"
#include "data_store.h"
#include "index.h"
#include "index_changes.h"
#include "index_table.h"
#include "merging.h"
#include "task_queue.h"
#include "task_store.h"

namespace fahras::api {

// Counts errors by their code, for /metrics. Thread-safe.
class ErrorCounts {
 public:
  void add(const std::string& code) {
    const std::lock_guard lock(mutex_);
    ++counts_[code];
  }
  std::map<std::string, std::uint64_t> all() const {
    const std::lock_guard lock(mutex_);
    return counts_;
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::uint64_t> counts_;
};

// Opens the keys. Throws Error.
keys::Keyring open_keyring(const ServiceOptions& options);

struct Context {
  explicit Context(ServiceOptions given);

  // The address of docs/http-api.md, which fahras-serve also serves.
  std::string documentation() const { return options.public_url + "/docs/http-api.md"; }
  // Whether clients may make and delete indexes.
  bool manages_indexes() const { return options.writable && options.serves_folder(); }

  ServiceOptions options;
  keys::Keyring keyring;
  Complaints complaints;
  std::unique_ptr<WriterRole> role;  // of a writable service with a data folder
  std::unique_ptr<DataStore> data;
  Indexes indexes;
  std::atomic<std::uint64_t> searches = 0;
  std::atomic<std::uint64_t> stopped = 0;  // searches that ended at their time limit
  ErrorCounts errors;
  TaskStore tasks;
  // These are null unless the service is writable. They must be the last members: their threads use
  // the others.
  std::unique_ptr<Merging> merging;
  std::unique_ptr<IndexChanges> changes;
  std::unique_ptr<TaskQueue> queue;
};

// Reports to the operator which shards are missing from the answers of an index, and why an older
// generation is searched, if one is.
inline void report_index(Context& context, const Index& index) {
  context.complaints.missing(index.uid(), index.missing_shards());
  if (const auto why = index.outdated())
    context.complaints.add("index " + index.uid() + ": an older generation is searched: " + *why);
}

// A request whose route was found.
struct Call {
  const http::Request& request;
  std::vector<std::string> values;  // of the pattern's {…} placeholders, in order
  const keys::Grant& grant;         // what the client may do
};

}  // namespace fahras::api
