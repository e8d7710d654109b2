// Carries out the tasks of a TaskStore on threads of its own.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "complaints.h"
#include "task_store.h"

namespace fahras::api {

// Thrown by a Performer that waited for something when the service stopped. Its tasks wait again.
struct Stopped {};

class Performer {
 public:
  virtual ~Performer() = default;
  // Carries out tasks that were chosen together: sets the details of each, and the error of those
  // that fail. What it throws is the error of all. It may throw Stopped soon after `stopped`
  // returns true. Called by several threads, with tasks of different indexes.
  virtual void perform(std::vector<Task>& tasks, const std::function<bool()>& stopped) = 0;

 protected:
  Performer() = default;
  Performer(const Performer&) = default;
  Performer& operator=(const Performer&) = default;
};

// Thread-safe.
class TaskQueue {
 public:
  // The arguments must outlive the queue. Begins with the tasks that wait in the store.
  TaskQueue(TaskStore& store, Performer& performer, Complaints& complaints);
  // Waits for the tasks in progress; others stay in the store.
  ~TaskQueue();
  TaskQueue(const TaskQueue&) = delete;
  TaskQueue& operator=(const TaskQueue&) = delete;

  // Stores a task and returns it, as TaskStore::add() does, and carries it out later.
  Task enqueue(Task task, const TaskWork& work);

 private:
  void run();
  std::vector<Task> begin(std::unique_lock<std::mutex>& lock);
  void carry_out(std::vector<Task> tasks);
  void save(const std::vector<Task>& tasks);

  TaskStore& store_;
  Performer& performer_;
  Complaints& complaints_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<std::string> busy_;  // indexes of tasks in progress
  std::atomic<bool> stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace fahras::api
