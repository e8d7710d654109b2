#include "task_queue.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace fahras::api {
namespace {

// A task that waits for another writer occupies a thread.
constexpr std::size_t task_threads = 4;
constexpr std::chrono::seconds before_next_attempt{1};

// Searches go first. The threads that a Writer starts have the same priority.
void lower_priority() {
  constexpr int niceness = 5;
  ::setpriority(PRIO_PROCESS, 0, niceness);
}

ApiError current_error() {
  try {
    throw;
  } catch (const ApiError& error) {
    return error;
  } catch (const Error& error) {
    return as_api_error(error);
  } catch (const std::exception& error) {
    return {"internal", error.what()};
  }
}

void put_back(std::vector<Task>& tasks) {
  for (Task& task : tasks) {
    task.status = TaskStatus::enqueued;
    task.batch.reset();
    task.started.reset();
  }
}

void finish(std::vector<Task>& tasks) {
  for (Task& task : tasks) {
    task.status = task.error ? TaskStatus::failed : TaskStatus::succeeded;
    task.finished = current_time();
  }
}

}  // namespace

TaskQueue::TaskQueue(TaskStore& store, Performer& performer, Complaints& complaints)
    : store_(store), performer_(performer), complaints_(complaints) {
  for (std::size_t i = 0; i < task_threads; ++i) threads_.emplace_back([this] { run(); });
}

TaskQueue::~TaskQueue() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

Task TaskQueue::enqueue(Task task, const TaskWork& work) {
  task = store_.add(std::move(task), work);
  // A thread that is about to wait holds the mutex since it looked for tasks.
  { const std::lock_guard lock(mutex_); }
  changed_.notify_one();
  return task;
}

// Returns the tasks to carry out next; waits until there may be some if there are none.
std::vector<Task> TaskQueue::begin(std::unique_lock<std::mutex>& lock) {
  try {
    std::vector<Task> tasks;
    if (!busy_.contains("")) tasks = store_.begin(busy_);
    if (tasks.empty()) changed_.wait(lock);
    return tasks;
  } catch (const std::exception& error) {
    complaints_.add(std::string("tasks: ") + error.what());
    changed_.wait_for(lock, before_next_attempt);
    return {};
  }
}

void TaskQueue::run() {
  lower_priority();
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    std::vector<Task> tasks = begin(lock);
    if (tasks.empty()) continue;
    const std::string index = tasks.front().index;
    busy_.insert(index);
    lock.unlock();
    carry_out(std::move(tasks));
    lock.lock();
    busy_.erase(index);
    changed_.notify_all();
  }
}

void TaskQueue::carry_out(std::vector<Task> tasks) {
  try {
    performer_.perform(tasks, [this] { return stopping_.load(); });
    finish(tasks);
  } catch (const Stopped&) {
    put_back(tasks);
  } catch (...) {
    const ApiError error = current_error();
    for (Task& task : tasks) task.error = error;
    finish(tasks);
  }
  save(tasks);
}

// Until the outcome is stored, no other task of the index may run.
void TaskQueue::save(const std::vector<Task>& tasks) {
  while (true) {
    try {
      store_.save(tasks);
      return;
    } catch (const std::exception& error) {
      complaints_.add(std::string("tasks: ") + error.what());
    }
    if (stopping_) return;
    std::this_thread::sleep_for(before_next_attempt);
  }
}

}  // namespace fahras::api
