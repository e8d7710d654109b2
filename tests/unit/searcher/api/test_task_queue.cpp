#include "task_queue.h"

#include <atomic>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>

#include <support/catch.h>

using namespace fahras;
using namespace fahras::api;

namespace {

using Stop = std::function<bool()>;

// Carries out tasks as a test wants it.
class Performing : public Performer {
 public:
  using Act = std::function<void(std::vector<Task>&, const Stop&)>;
  explicit Performing(Act act) : act_(std::move(act)) {}
  void perform(std::vector<Task>& tasks, const Stop& stopped) override { act_(tasks, stopped); }

 private:
  Act act_;
};

class Queued {
 public:
  explicit Queued(Performing::Act act)
      : performer_(std::move(act)),
        queue_(std::make_unique<TaskQueue>(store_, performer_, complaints_)) {}

  std::uint64_t add(const std::string& index = "news", bool joins = false) {
    Task task;
    task.index = index;
    task.type = task_type::deletion;
    TaskWork work;
    work.joins = joins;
    return queue_->enqueue(task, work).uid;
  }
  Task ended(std::uint64_t uid) {
    while (!is_finished(*store_.find(uid))) std::this_thread::yield();
    return *store_.find(uid);
  }
  void stop() { queue_.reset(); }
  TaskStore& store() { return store_; }

 private:
  DataStore data_;
  TaskStore store_{data_};
  Performing performer_;
  Complaints complaints_{{}};
  std::unique_ptr<TaskQueue> queue_;
};

}  // namespace

TEST_CASE("a task is enqueued, processed and done") {
  std::promise<void> go;
  std::promise<void> begun;
  Queued queued([&](std::vector<Task>& tasks, const Stop&) {
    begun.set_value();
    go.get_future().wait();
    tasks[0].details["done"] = 1;
  });
  const std::uint64_t uid = queued.add();
  begun.get_future().wait();
  CHECK(queued.store().find(uid)->status == TaskStatus::processing);
  CHECK(queued.store().busy("news"));
  go.set_value();
  const Task done = queued.ended(uid);
  CHECK(done.status == TaskStatus::succeeded);
  CHECK(done.details["done"] == 1);
  CHECK(done.started);
  CHECK_FALSE(done.error);
}

TEST_CASE("what a task throws is its error, and the next one runs") {
  std::function<void()> act;
  Queued queued([&](std::vector<Task>&, const Stop&) { act(); });
  const auto outcome = [&](std::function<void()> next) {
    act = std::move(next);
    return queued.ended(queued.add());
  };
  const Task first = outcome([] { throw ApiError("invalid_document_id", "x"); });
  CHECK(first.status == TaskStatus::failed);
  CHECK(first.error->code() == "invalid_document_id");
  CHECK(outcome([] { throw Error(ErrorKind::internal, "locked"); }).error->code() == "internal");
  CHECK(outcome([] { throw std::runtime_error("x"); }).error->code() == "internal");
  CHECK(outcome([] {}).status == TaskStatus::succeeded);
}

TEST_CASE("one task of a batch fails alone") {
  std::promise<void> go;
  const auto waiting = go.get_future().share();
  Queued queued([&](std::vector<Task>& tasks, const Stop&) {
    waiting.wait();
    if (tasks.size() > 1) tasks[1].error = ApiError("invalid_document_id", "x");
  });
  queued.add("news");
  for (int i = 0; i < 3; ++i) queued.add("news", true);
  go.set_value();
  CHECK(queued.ended(1).status == TaskStatus::succeeded);
  CHECK(queued.ended(2).status == TaskStatus::failed);
  CHECK(queued.ended(3).status == TaskStatus::succeeded);
  CHECK(queued.ended(3).batch == queued.ended(1).batch);
}

TEST_CASE("tasks of one index are carried out in order, and other indexes do not wait") {
  std::promise<void> go;
  const auto waiting = go.get_future().share();
  std::mutex mutex;
  std::map<std::string, std::vector<std::uint64_t>> order;
  Queued queued([&](std::vector<Task>& tasks, const Stop&) {
    if (tasks[0].index == "slow") waiting.wait();
    const std::lock_guard lock(mutex);
    order[tasks[0].index].push_back(tasks[0].uid);
  });
  const std::uint64_t slow = queued.add("slow");
  for (int i = 0; i < 5; ++i) queued.add("slow");
  queued.ended(queued.add("fast"));
  CHECK(queued.store().find(slow)->status == TaskStatus::processing);
  CHECK(queued.store().find(slow + 1)->status == TaskStatus::enqueued);
  go.set_value();
  queued.ended(slow + 5);
  CHECK(order["slow"] == std::vector<std::uint64_t>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("the end waits for the task that runs, and leaves others") {
  std::atomic<int> run = 0;
  std::promise<void> begun;
  Queued queued([&](std::vector<Task>&, const Stop&) {
    begun.set_value();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    ++run;
  });
  queued.add();
  begun.get_future().wait();
  for (int i = 0; i < 3; ++i) queued.add();
  queued.stop();
  CHECK(run == 1);
  CHECK(queued.store().find(0)->status == TaskStatus::succeeded);
  CHECK(queued.store().find(1)->status == TaskStatus::enqueued);
}

TEST_CASE("a task that waited for something when the service stopped waits again") {
  std::promise<void> begun;
  Queued queued([&](std::vector<Task>&, const Stop& stopped) {
    begun.set_value();
    while (!stopped()) std::this_thread::yield();
    throw Stopped();
  });
  queued.add();
  begun.get_future().wait();
  queued.stop();
  CHECK(queued.store().find(0)->status == TaskStatus::enqueued);
  CHECK_FALSE(queued.store().find(0)->batch);
}
