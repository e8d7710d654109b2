#include "task.h"

#include <support/catch.h>

using namespace fahras::api;

TEST_CASE("a task has Meilisearch's form") {
  Task made;
  made.index = "news";
  made.type = "documentDeletion";
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

TEST_CASE("a task of no index, with what a client has given, is told so") {
  Task made;
  made.type = "indexSwap";
  made.metadata = "x";
  made.batch = 4;
  CHECK(task_summary(made)["indexUid"].is_null());
  CHECK(task_summary(made)["customMetadata"] == "x");
  CHECK(task_json(made, "docs")["customMetadata"] == "x");
  CHECK(task_json(made, "docs")["batchUid"] == 4);
  CHECK(task_json(made, "docs")["duration"].is_null());
}

TEST_CASE("what a task takes is counted with its details and its error") {
  Task made;
  const std::size_t bytes = bytes_of(made);
  made.details["notes"] = std::string(1'000, 'x');
  CHECK(bytes_of(made) >= bytes + 1'000);
  made.error = ApiError("internal", std::string(500, 'x'));
  CHECK(bytes_of(made) >= bytes + 1'500);
}

TEST_CASE("a task is finished when it has succeeded or failed, or was cancelled") {
  Task made;
  std::string finished;
  for (const TaskStatus status : task_statuses) {
    made.status = status;
    finished += is_finished(made) ? std::string(status_name(status)) + " " : "";
  }
  CHECK(finished == "succeeded failed canceled ");
}
