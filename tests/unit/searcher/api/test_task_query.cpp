#include "task_query.h"

#include <support/catch.h>

#include "errors.h"
#include "task_rows.h"
#include "task_store.h"
#include "times.h"

using namespace fahras::api;
using Catch::Contains;
using fahras::http::Fields;

namespace {

Task::Time at(const std::string& time) { return *parse_time(time); }

// A task that removed articles on the morning of 4 September: enqueued at 10:00, started at 10:01,
// finished at 10:02.
Task made(std::uint64_t uid = 7) {
  Task task;
  task.uid = uid;
  task.index = "news";
  task.type = "documentDeletion";
  task.status = TaskStatus::succeeded;
  task.enqueued = at("2025-09-04T10:00:00Z");
  task.started = at("2025-09-04T10:01:00Z");
  task.finished = at("2025-09-04T10:02:00Z");
  return task;
}

// Whether a task is found by the query.
bool finds(const TaskQuery& query, const Task& task) {
  DataStore data;
  data.use([&](fahras::store::Database& database) {
    insert_task(database, task, false);
    update_task(database, task);
  });
  return TaskStore(data).page(query).total == 1;
}

bool matches(const std::string& name, const std::string& value, const Task& task = made()) {
  return finds(read_task_query({{name, value}}), task);
}

ApiError refusal(const std::string& name, const std::string& value) {
  try {
    read_task_query({{name, value}});
  } catch (const ApiError& error) {
    return error;
  }
  return {"no error", ""};
}

}  // namespace

TEST_CASE("tasks are filtered by their properties") {
  CHECK(finds(read_task_query({}), made()));
  CHECK(matches("uids", "3,7"));
  CHECK(matches("uids", "07"));
  CHECK_FALSE(matches("uids", "3"));
  CHECK(matches("statuses", "failed,succeeded"));
  CHECK_FALSE(matches("statuses", "enqueued,canceled"));
  CHECK(matches("types", "documentDeletion"));
  CHECK_FALSE(matches("types", "documentAdditionOrUpdate,indexCreation"));
  CHECK(matches("indexUids", "sport,news"));
  CHECK_FALSE(matches("indexUids", "sport"));
}

TEST_CASE("a star matches any value") {
  for (const char* const name : {"uids", "batchUids", "canceledBy", "statuses", "types",
                                 "indexUids", "afterEnqueuedAt", "beforeFinishedAt"})
    CHECK(matches(name, "*"));
}

TEST_CASE("tasks are asked for by their batch, and by what has cancelled them") {
  Task task = made();
  CHECK_FALSE(matches("batchUids", "0,7", task));
  CHECK_FALSE(matches("canceledBy", "7", task));
  task.batch = 0;
  task.canceled_by = 7;
  CHECK(matches("batchUids", "0,7", task));
  CHECK_FALSE(matches("batchUids", "1", task));
  CHECK(matches("canceledBy", "7", task));
}

TEST_CASE("all conditions must hold") {
  CHECK(finds(read_task_query({{"uids", "7"}, {"statuses", "succeeded"}}), made()));
  CHECK_FALSE(finds(read_task_query({{"uids", "7"}, {"statuses", "failed"}}), made()));
}

TEST_CASE("tasks are filtered by their times") {
  CHECK(matches("afterEnqueuedAt", "2025-09-04T09:59:59Z"));
  CHECK_FALSE(matches("afterEnqueuedAt", "2025-09-04T10:00:00Z"));
  CHECK_FALSE(matches("beforeEnqueuedAt", "2025-09-04T13:00:00+03:00"));
  CHECK(matches("beforeEnqueuedAt", "2025-09-04T10:00:00.001Z"));
  CHECK(matches("afterStartedAt", "2025-09-04T10:00:59Z"));
  CHECK_FALSE(matches("beforeStartedAt", "2025-09-04T10:01:00Z"));
  CHECK(matches("beforeFinishedAt", "2025-09-04T10:02:01Z"));
  CHECK_FALSE(matches("afterFinishedAt", "2025-09-04T10:02:00Z"));
}

TEST_CASE("before a day means before its midnight, and after a day means after its end") {
  CHECK_FALSE(matches("beforeEnqueuedAt", "2025-09-04"));
  CHECK(matches("beforeEnqueuedAt", "2025-09-05"));
  CHECK_FALSE(matches("afterEnqueuedAt", "2025-09-04"));
  CHECK(matches("afterEnqueuedAt", "2025-09-03"));
}

TEST_CASE("a task that has not begun is neither before nor after a time") {
  Task waiting = made();
  waiting.started = waiting.finished = std::nullopt;
  for (const char* const name :
       {"afterStartedAt", "beforeStartedAt", "afterFinishedAt", "beforeFinishedAt"}) {
    CHECK_FALSE(matches(name, "2000-01-01", waiting));
    CHECK_FALSE(matches(name, "2100-01-01", waiting));
  }
}

TEST_CASE("an invalid parameter is refused by its name") {
  CHECK(refusal("uids", "1,x").code() == "invalid_task_uids");
  CHECK(refusal("uids", "-1").code() == "invalid_task_uids");
  CHECK(refusal("uids", "99999999999999999999").code() == "invalid_task_uids");
  CHECK(refusal("batchUids", "x").code() == "invalid_batch_uids");
  CHECK(refusal("canceledBy", "x").code() == "invalid_task_canceled_by");
  CHECK(refusal("types", "foo").code() == "invalid_task_types");
  CHECK(refusal("indexUids", "a b").code() == "invalid_index_uid");
  CHECK(refusal("limit", "x").code() == "invalid_task_limit");
  CHECK(refusal("from", "x").code() == "invalid_task_from");
  CHECK(refusal("reverse", "x").code() == "invalid_task_reverse");
  CHECK(refusal("afterEnqueuedAt", "yesterday").code() == "invalid_task_after_enqueued_at");
  CHECK(refusal("beforeEnqueuedAt", "2025").code() == "invalid_task_before_enqueued_at");
  CHECK(refusal("afterStartedAt", "2025-02-30").code() == "invalid_task_after_started_at");
  CHECK(refusal("beforeStartedAt", "").code() == "invalid_task_before_started_at");
  CHECK(refusal("afterFinishedAt", "x").code() == "invalid_task_after_finished_at");
  CHECK(refusal("beforeFinishedAt", "x").code() == "invalid_task_before_finished_at");
  CHECK(refusal("colour", "x").code() == "bad_request");
  const ApiError error = refusal("statuses", "foo,succeeded");
  CHECK(error.code() == "invalid_task_statuses");
  CHECK_THAT(error.what(), Contains("`statuses`: `foo`") && Contains("`processing`, `succeeded`"));
}

TEST_CASE("tasks to cancel or delete are chosen by the same parameters, of which one is needed") {
  CHECK(finds(read_task_filters({{"uids", "7"}}), made()));
  CHECK(finds(read_task_filters({{"statuses", "*"}}), made()));
  const auto code = [](const Fields& parameters) {
    try {
      read_task_filters(parameters);
    } catch (const ApiError& error) {
      return error.code();
    }
    return std::string("no error");
  };
  CHECK(code({}) == "missing_task_filters");
  CHECK(code({{"limit", "2"}}) == "bad_request");
}
