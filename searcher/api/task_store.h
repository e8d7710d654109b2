// The tasks of a service: those that wait, those in progress, and the outcomes of the others. They
// are stored in a database, so that a task that was accepted survives the process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data_store.h"
#include "task.h"
#include "task_query.h"

namespace fahras::api {

// Length in bytes to which a task's error and each note in its details are cut.
inline constexpr std::size_t max_message = 500;

// Beyond `waiting` tasks, or `waiting_bytes` of their work, no task is taken. Beyond `kept` tasks,
// or `kept_bytes` of them without their work, the oldest finished ones are forgotten.
struct TaskLimits {
  std::size_t waiting = 1'000;
  std::size_t waiting_bytes = std::size_t{256} << 20;
  std::size_t kept = 10'000;
  std::size_t kept_bytes = std::size_t{16} << 20;
};
// For tasks on a disk.
inline constexpr TaskLimits disk_limits = {1'000'000, std::size_t{100} << 30, 1'000'000,
                                           std::size_t{4} << 30};

struct TaskPage {
  std::vector<Task> tasks;
  std::size_t total = 0;              // number of matching tasks on all pages
  std::optional<std::uint64_t> next;  // uid with which the next page begins
};

// The sizes of what is stored.
struct TaskSizes {
  std::size_t waiting = 0, waiting_bytes = 0;
  std::size_t kept = 0, kept_bytes = 0;
};

// Thread-safe. All functions throw Error as those of store::Database do.
class TaskStore {
 public:
  // `data` must outlive the store.
  explicit TaskStore(DataStore& data, const TaskLimits& limits = {});

  // Stores a task with a new uid, and returns it. When the function returns, the task is on disk
  // if the database is. Throws ApiError: too_many_requests if too many tasks wait,
  // payload_too_large if this one alone holds more than may wait.
  Task add(Task task, const TaskWork& work);
  // Stores the new states of tasks. The work of those that have finished is deleted.
  void save(const std::vector<Task>& tasks);
  // Makes tasks that a process had begun before it ended wait again. Only the process that carries
  // out tasks may call this, before it does so.
  void recover();
  // Stores `task` as one that has succeeded in cancelling, or in deleting, the tasks that `query`
  // matches. Only tasks that wait are cancelled, and only finished ones deleted.
  Task cancel(Task task, const TaskQuery& query);
  Task forget(Task task, const TaskQuery& query);

  // Chooses the tasks to carry out next: the oldest one whose index is not in `busy`, and those of
  // the same index behind it that can be carried out together with it. A task that concerns several
  // indexes is chosen when all earlier ones have finished, and until then none of the later ones
  // is. The tasks chosen are stored as being in progress. Returns none if there is nothing to do.
  std::vector<Task> begin(const std::set<std::string>& busy);
  TaskWork work(std::uint64_t uid) const;

  std::optional<Task> find(std::uint64_t uid) const;
  // Returns a page of the matching tasks. It may be shorter than asked for if its tasks are large.
  TaskPage page(const TaskQuery& query) const;
  // Returns the matching tasks of each batch that is on the page, and the total of batches.
  struct Batches {
    std::map<std::uint64_t, std::vector<Task>> tasks;
    std::size_t total = 0;
    std::optional<std::uint64_t> next;
  };
  Batches batches(const TaskQuery& query) const;
  std::map<TaskStatus, std::size_t> counts() const;
  TaskSizes sizes() const;
  // Returns what tasks are about: the uids of indexes, and "" for those of several.
  std::set<std::string, std::less<>> targets() const;
  // Whether a task of this index waits or is in progress.
  bool busy(const std::string& index) const;

 private:
  // Calls work(database) in a transaction. The sizes stay as they were if it fails.
  template <typename Work>
  auto change(const Work& work) {
    return data_.use([&](store::Database& database) {
      const TaskSizes before = sizes_;
      try {
        store::Transaction transaction(database);
        auto result = work(database);
        forget_old(database);
        transaction.commit();
        return result;
      } catch (...) {
        sizes_ = before;
        throw;
      }
    });
  }
  Task insert(store::Database& database, Task task, const TaskWork& work);
  Task insert_done(store::Database& database, Task task, const char* count, std::size_t matched,
                   std::size_t done);
  void finish(store::Database& database, Task task);
  void remove(store::Database& database, std::uint64_t uid);
  void forget_old(store::Database& database);
  void count();

  DataStore& data_;
  TaskLimits limits_;
  TaskSizes sizes_;  // used only within data_.use()
};

}  // namespace fahras::api
