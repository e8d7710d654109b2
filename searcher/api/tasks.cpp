#include "tasks.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "fields.h"

namespace fahras::api {
namespace {

constexpr std::size_t max_waiting = 1'000;
constexpr std::size_t max_waiting_bytes = std::size_t{256} << 20;

// Truncated to microseconds, the precision that clients see, so that a client can ask for tasks
// after a moment that it has received.
Task::Time now() {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

// Runs the work and returns the error that it throws, if any.
std::optional<ApiError> outcome(const Tasks::Work& work, Output& details) {
  try {
    work(details);
    return std::nullopt;
  } catch (const ApiError& error) {
    return error;
  } catch (const Error& error) {
    return as_api_error(error);
  } catch (const std::exception& error) {
    return ApiError("internal", error.what());
  }
}

}  // namespace

Tasks::Tasks() : thread_([this] { run(); }) {}

Tasks::~Tasks() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

Task Tasks::enqueue(Task task, std::size_t bytes, Work work) {
  if (bytes > max_waiting_bytes) {
    throw ApiError(
        "payload_too_large",
        fmt::format("The change takes {} bytes of memory while it waits, and may take {}: "
                    "send fewer documents at a time.",
                    bytes, max_waiting_bytes));
  }
  const std::lock_guard lock(mutex_);
  if (queue_.size() >= max_waiting || bytes_ + bytes > max_waiting_bytes)
    throw ApiError("too_many_requests", "Too many changes are already waiting: try again later.");
  task.uid = next_++;
  task.enqueued = now();
  keep(task);
  queue_.push_back({task.uid, bytes, std::move(work)});
  bytes_ += bytes;
  forget_old();
  changed_.notify_all();
  return task;
}

void Tasks::keep(Task task) {
  auto& place = tasks_[task.uid];
  if (place != nullptr) kept_bytes_ -= bytes_of(*place);
  kept_bytes_ += bytes_of(task);
  place = std::make_shared<const Task>(std::move(task));
}

// Tasks finish in the order of their uids, so the finished ones come first.
void Tasks::forget_old() {
  auto task = tasks_.begin();
  while (task != tasks_.end() && is_finished(*task->second) &&
         (tasks_.size() > max_kept_tasks || kept_bytes_ > max_kept_bytes)) {
    kept_bytes_ -= bytes_of(*task->second);
    task = tasks_.erase(task);
  }
}

void Tasks::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    if (stopping_) return;
    Waiting next = std::move(queue_.front());
    queue_.pop_front();
    Task task = *tasks_.at(next.uid);
    task.status = TaskStatus::processing;
    task.started = now();
    Output details = task.details;
    keep(std::move(task));
    lock.unlock();
    auto error = outcome(next.work, details);
    next.work = nullptr;
    lock.lock();
    bytes_ -= next.bytes;
    finish(next.uid, std::move(details), std::move(error));
  }
}

void Tasks::finish(std::uint64_t uid, Output details, std::optional<ApiError> error) {
  Task task = *tasks_.at(uid);
  task.status = error ? TaskStatus::failed : TaskStatus::succeeded;
  task.finished = now();
  task.details = std::move(details);
  if (error) task.error = ApiError(error->code(), cut(error->what(), max_message));
  keep(std::move(task));
  forget_old();
}

std::shared_ptr<const Task> Tasks::find(std::uint64_t uid) const {
  const std::lock_guard lock(mutex_);
  const auto found = tasks_.find(uid);
  return found == tasks_.end() ? nullptr : found->second;
}

// Copies the pointers first, so that the lock is not held while tasks are examined.
TaskPage Tasks::page(const TaskQuery& query) const {
  std::vector<std::shared_ptr<const Task>> all;
  {
    const std::lock_guard lock(mutex_);
    all.reserve(tasks_.size());
    for (const auto& [uid, task] : tasks_) all.push_back(task);
  }
  if (!query.reverse) std::reverse(all.begin(), all.end());
  TaskPage page;
  for (const auto& task : all) query.add(task, page);
  return page;
}

std::map<TaskStatus, std::size_t> Tasks::counts() const {
  std::map<TaskStatus, std::size_t> counts;
  for (const TaskStatus status : task_statuses) counts[status] = 0;
  const std::lock_guard lock(mutex_);
  for (const auto& [uid, task] : tasks_) ++counts[task->status];
  return counts;
}

std::size_t Tasks::bytes_waiting() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

std::size_t Tasks::bytes_kept() const {
  const std::lock_guard lock(mutex_);
  return kept_bytes_;
}

bool Tasks::busy(const std::string& index) const {
  const std::lock_guard lock(mutex_);
  return std::any_of(tasks_.begin(), tasks_.end(), [&](const auto& task) {
    return task.second->index == index && !is_finished(*task.second);
  });
}

}  // namespace fahras::api
