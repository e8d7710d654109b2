#include "tasks.h"

#include <atomic>
#include <future>
#include <thread>

#include <support/catch.h>

#include "times.h"

using namespace fahras;
using namespace fahras::api;

namespace {

Task wait_for(const Tasks& tasks, std::uint64_t uid) {
  while (true) {
    const auto task = tasks.find(uid);
    REQUIRE(task);
    if (task->finished) return *task;
    std::this_thread::yield();
  }
}

Task task(const std::string& index = "news") {
  Task made;
  made.index = index;
  made.type = "documentDeletion";
  return made;
}

using Uids = std::vector<std::uint64_t>;

Uids uids(const TaskPage& page) {
  Uids uids;
  for (const auto& task : page.tasks) uids.push_back(task->uid);
  return uids;
}

}  // namespace

TEST_CASE("a task is enqueued, processed and finished") {
  std::promise<void> go;
  std::promise<void> begun;
  Tasks tasks;
  const Task enqueued = tasks.enqueue(task(), 0, [&](Output& details) {
    begun.set_value();
    go.get_future().wait();
    details["done"] = 1;
  });
  CHECK(enqueued.status == TaskStatus::enqueued);
  begun.get_future().wait();
  CHECK(tasks.find(enqueued.uid)->status == TaskStatus::processing);
  CHECK(tasks.busy("news"));
  CHECK_FALSE(tasks.busy("other"));
  go.set_value();
  const Task done = wait_for(tasks, enqueued.uid);
  CHECK(done.status == TaskStatus::succeeded);
  CHECK(done.details["done"] == 1);
  CHECK(done.started);
  CHECK_FALSE(done.error);
}

TEST_CASE("an exception of a task is its error, and the next task runs") {
  Tasks tasks;
  const auto failing = [&](const Tasks::Work& work) {
    return wait_for(tasks, tasks.enqueue(task(), 0, work).uid);
  };
  const Task first = failing([](Output&) { throw ApiError("invalid_document_id", "x"); });
  CHECK(first.status == TaskStatus::failed);
  CHECK(first.error->code() == "invalid_document_id");
  CHECK(failing([](Output&) { throw Error(ErrorKind::internal, "locked"); }).error->code() ==
        "internal");
  CHECK(failing([](Output&) { throw std::runtime_error("x"); }).error->code() == "internal");
  CHECK(failing([](Output&) {}).status == TaskStatus::succeeded);
}

TEST_CASE("tasks are created in order, and listed newest first or oldest first") {
  Tasks tasks;
  std::string order;
  for (char c = 'a'; c <= 'e'; ++c) tasks.enqueue(task(), 0, [&order, c](Output&) { order += c; });
  wait_for(tasks, 4);
  CHECK(order == "abcde");
  TaskQuery query;
  query.limit = 3;
  CHECK(uids(tasks.page(query)) == Uids{4, 3, 2});
  CHECK(tasks.page(query).total == 5);
  query.reverse = true;
  CHECK(uids(tasks.page(query)) == Uids{0, 1, 2});
  CHECK_FALSE(tasks.find(5));
}

TEST_CASE("a full queue accepts no more tasks") {
  std::promise<void> go;
  Tasks tasks;
  const auto waiting = go.get_future().share();
  const auto wait = [waiting](Output&) { waiting.wait(); };
  tasks.enqueue(task(), 200 << 20, wait);
  CHECK_THROWS_AS(tasks.enqueue(task(), 100 << 20, wait), ApiError);
  try {
    tasks.enqueue(task(), 257 << 20, wait);
    FAIL("taken");
  } catch (const ApiError& error) {
    CHECK(error.code() == "payload_too_large");
  }
  tasks.enqueue(task(), 50 << 20, wait);
  std::size_t taken = 0;
  try {
    while (taken < 2'000) {
      tasks.enqueue(task(), 0, wait);
      ++taken;
    }
  } catch (const ApiError& error) {
    CHECK(error.code() == "too_many_requests");
  }
  CHECK(taken < 1'001);
  go.set_value();
}

TEST_CASE("the end waits for the running task and for no other") {
  std::atomic<int> run = 0;
  std::promise<void> begun;
  {
    Tasks tasks;
    tasks.enqueue(task(), 0, [&](Output&) {
      begun.set_value();
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      ++run;
    });
    begun.get_future().wait();
    for (int i = 0; i < 3; ++i) tasks.enqueue(task(), 0, [&](Output&) { ++run; });
  }
  CHECK(run == 1);
}

TEST_CASE("waiting tasks are counted by status and by bytes until they are finished") {
  std::promise<void> go;
  Tasks tasks;
  CHECK(tasks.bytes_waiting() == 0);
  tasks.enqueue(task(), 30, [&](Output&) { go.get_future().wait(); });
  const Task last = tasks.enqueue(task(), 12, [](Output&) { throw std::runtime_error("x"); });
  CHECK(tasks.bytes_waiting() == 42);
  go.set_value();
  wait_for(tasks, last.uid);
  CHECK(tasks.bytes_waiting() == 0);
  CHECK(tasks.counts() == std::map<TaskStatus, std::size_t>{{TaskStatus::enqueued, 0},
                                                            {TaskStatus::processing, 0},
                                                            {TaskStatus::succeeded, 1},
                                                            {TaskStatus::failed, 1}});
}

TEST_CASE("a task's times are exactly those that clients see") {
  Tasks tasks;
  for (int i = 0; i < 10; ++i) {
    const Task done = wait_for(tasks, tasks.enqueue(task(), 0, [](Output&) {}).uid);
    for (const Task::Time time : {done.enqueued, *done.started, *done.finished})
      CHECK(parse_time(time_text(time)) == time);
  }
}

TEST_CASE("the last ten thousand finished tasks are kept") {
  Tasks tasks;
  for (std::uint64_t uid = 0; uid < 10'050; ++uid) {
    tasks.enqueue(task(), 0, [](Output&) {});
    if (uid % 500 == 0) wait_for(tasks, uid);
  }
  wait_for(tasks, 10'049);
  CHECK_FALSE(tasks.find(0));
  CHECK(tasks.page({}).total <= 10'001);
  CHECK(tasks.find(10'000));
}

TEST_CASE("the memory of finished tasks is limited, and the oldest are dropped first") {
  Tasks tasks;
  const std::string note(10'000, 'x');
  std::uint64_t last = 0;
  for (int i = 0; i < 3'000; ++i) {
    last = tasks.enqueue(task(), 0, [&](Output& details) { details["notes"] = note; }).uid;
    if (i % 100 == 0) wait_for(tasks, last);
    CHECK(tasks.bytes_kept() <= max_kept_bytes + 200 * 1'000);
  }
  wait_for(tasks, last);
  CHECK(tasks.bytes_kept() <= max_kept_bytes);
  const std::size_t kept = tasks.page({}).total;
  CHECK(kept > 1'000);
  CHECK(kept < max_kept_bytes / note.size());
  CHECK_FALSE(tasks.find(last - kept));
  CHECK(tasks.find(last - kept + 1));
}

TEST_CASE("the memory of a task includes its details and its error") {
  Task made = task();
  const std::size_t bytes = bytes_of(made);
  made.details["notes"] = std::string(1'000, 'x');
  CHECK(bytes_of(made) >= bytes + 1'000);
  made.error = ApiError("internal", std::string(500, 'x'));
  CHECK(bytes_of(made) >= bytes + 1'500);
}

TEST_CASE("a long error of a task is cut") {
  Tasks tasks;
  const std::string why(100'000, 'x');
  const auto uid = tasks.enqueue(task(), 0, [&](Output&) { throw std::runtime_error(why); }).uid;
  const Task failed = wait_for(tasks, uid);
  CHECK(std::string(failed.error->what()).size() < max_message + 10);
  CHECK(failed.error->code() == "internal");
}

TEST_CASE("a list shares its tasks with the queue") {
  Tasks tasks;
  const auto uid = tasks.enqueue(task(), 0, [](Output&) {}).uid;
  wait_for(tasks, uid);
  CHECK(tasks.page({}).tasks.at(0) == tasks.find(uid));
}
