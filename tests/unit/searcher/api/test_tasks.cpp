#include "tasks.h"

#include <atomic>
#include <future>
#include <thread>

#include <support/catch.h>

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

}  // namespace

TEST_CASE("a task is enqueued, processed and done") {
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

TEST_CASE("what a task throws is its error, and the next one runs") {
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

TEST_CASE("tasks are made in order, and listed newest first") {
  Tasks tasks;
  std::string order;
  for (char c = 'a'; c <= 'e'; ++c) tasks.enqueue(task(), 0, [&order, c](Output&) { order += c; });
  wait_for(tasks, 4);
  CHECK(order == "abcde");
  REQUIRE(tasks.all().size() == 5);
  CHECK(tasks.all().front().uid == 4);
  CHECK_FALSE(tasks.find(5));
}

TEST_CASE("a queue that holds too much takes no more") {
  std::promise<void> go;
  Tasks tasks;
  const auto waiting = go.get_future().share();
  const auto wait = [waiting](Output&) { waiting.wait(); };
  tasks.enqueue(task(), 200 << 20, wait);
  CHECK_THROWS_AS(tasks.enqueue(task(), 100 << 20, wait), ApiError);
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

TEST_CASE("the end waits for the task that runs, and for no other") {
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

TEST_CASE("a task is told as Meilisearch tells it") {
  Task made = task();
  made.uid = 3;
  made.enqueued = Task::Time(std::chrono::seconds(1756944000));
  CHECK(to_text(task_summary(made)) ==
        R"({"taskUid":3,"indexUid":"news","status":"enqueued","type":"documentDeletion",)"
        R"("enqueuedAt":"2025-09-04T00:00:00.000000Z"})");
  made.status = TaskStatus::failed;
  made.started = made.enqueued;
  made.finished = made.enqueued + std::chrono::milliseconds(1500);
  made.error = ApiError("internal", "x");
  const Output json = task_json(made, "docs");
  CHECK(json["duration"] == "PT1.500000S");
  CHECK(json["error"]["link"] == "docs#internal");
  CHECK(json["status"] == "failed");
  CHECK(json["finishedAt"] == "2025-09-04T00:00:01.500000Z");
}
