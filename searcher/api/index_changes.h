// Carries out the tasks that change indexes.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <fahras/writer.h>

#include "data_store.h"
#include "index.h"
#include "index_table.h"
#include "merging.h"
#include "task_queue.h"

namespace fahras::api {

class IndexChanges : public Performer {
 public:
  // The arguments must outlive the object.
  IndexChanges(const ServiceOptions& options, Indexes& indexes, DataStore& data, TaskStore& tasks,
               Merging& merging)
      : options_(options),
        indexes_(indexes),
        data_(data),
        table_(data),
        tasks_(tasks),
        merging_(merging) {}

  void perform(std::vector<Task>& tasks, const std::function<bool()>& stopped) override;

 private:
  using Stop = std::function<bool()>;

  // These are in document_tasks.cpp.
  void change_documents(std::vector<Task>& tasks, const Stop& stopped);
  bool commit(std::vector<Task>& tasks, const std::optional<std::string>& key, const Stop& stopped);
  void remove_matching(Task& task, const TaskWork& work, const Stop& stopped);
  Writer open_writer(const std::string& uid, bool create, const Stop& stopped) const;
  void published(const std::string& uid);

  // These are in index_tasks.cpp.
  void create(Task& task, const TaskWork& work, const Stop& stopped);
  void update(Task& task, const TaskWork& work, const Stop& stopped);
  void rename(Task& task, const std::string& name, const Stop& stopped);
  void remove(Task& task, const Stop& stopped);
  void swap(Task& task, const TaskWork& work, const Stop& stopped);
  Input numbers_before(const Task& task, const std::vector<std::array<std::string, 2>>& pairs);
  void put_key(const std::string& uid, const Input& key);
  void snapshot(const Task& task, const Stop& stopped);
  // The folder that the index has or would have.
  std::filesystem::path folder(const std::string& uid) const;
  bool exists(const std::string& uid) const { return indexes_.find(uid) != nullptr; }

  const ServiceOptions& options_;
  Indexes& indexes_;
  DataStore& data_;
  IndexTable table_;
  TaskStore& tasks_;
  Merging& merging_;
};

// Calls `attempt` until it throws no LockedError. Throws Stopped when `stopped` returns true.
template <typename Attempt>
auto wait_for_lock(const std::function<bool()>& stopped, const Attempt& attempt) {
  constexpr std::chrono::milliseconds pause(20);
  while (true) {
    try {
      return attempt();
    } catch (const LockedError&) {
      if (stopped()) throw Stopped();
    }
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace fahras::api
