#include "task_store.h"

#include <array>
#include <set>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "times.h"

using namespace fahras;
using namespace fahras::api;

namespace {

using Uids = std::vector<std::uint64_t>;

Task new_task(const std::string& index = "news", std::string_view type = task_type::deletion) {
  Task made;
  made.index = index;
  made.type = type;
  return made;
}

TaskWork joining(std::string documents = "") {
  TaskWork work;
  work.documents = std::move(documents);
  work.joins = true;
  return work;
}

Uids uids(const std::vector<Task>& tasks) {
  Uids uids;
  for (const Task& task : tasks) uids.push_back(task.uid);
  return uids;
}

void end(TaskStore& store, std::vector<Task> tasks, const std::optional<ApiError>& error = {}) {
  for (Task& task : tasks) {
    task.status = error ? TaskStatus::failed : TaskStatus::succeeded;
    task.error = error;
    task.finished = current_time();
  }
  store.save(tasks);
}

struct InMemory {
  explicit InMemory(const TaskLimits& limits = {}) : store(data, limits) {}
  Task add(const std::string& index = "news", const TaskWork& work = {}) {
    return store.add(new_task(index), work);
  }
  // The uids that are chosen next.
  Uids begin(const std::set<std::string>& busy = {}) { return uids(store.begin(busy)); }
  // Carries out whatever waits.
  void end_all() {
    for (auto tasks = store.begin({}); !tasks.empty(); tasks = store.begin({})) end(store, tasks);
  }

  DataStore data;
  TaskStore store;
};

std::string code_of_adding(InMemory& memory, std::size_t bytes) {
  try {
    memory.add("news", joining(std::string(bytes, 'x')));
  } catch (const ApiError& error) {
    return error.code();
  }
  return "taken";
}

}  // namespace

TEST_CASE("a task comes back as it was stored") {
  const test::TemporaryFolder folder;
  const auto file = folder / "fahras.db";
  Task task = new_task();
  task.details = {{"providedIds", 3}, {"originalFilter", nullptr}};
  task.metadata = "قيمة";
  TaskWork work = joining(std::string("{\"id\": \"\0\"}", 11));
  work.what = {{"ids", {"a", "b"}}};
  {
    DataStore data(file, store::Access::write);
    TaskStore store(data);
    store.add(new_task("other"), {});
    task = store.add(task, work);
    CHECK(task.uid == 1);
  }
  DataStore data(file, store::Access::read);
  const TaskStore store(data);
  const Task found = *store.find(1);
  CHECK(task_json(found, "docs") == task_json(task, "docs"));
  CHECK(store.work(1).what == work.what);
  CHECK(store.work(1).documents == work.documents);
  CHECK_FALSE(store.find(2));
  CHECK(store.sizes().waiting == 2);
  CHECK(store.busy("news"));
  CHECK_FALSE(store.busy("none"));
}

TEST_CASE("the outcome of a task is kept, and its work is not") {
  InMemory memory;
  memory.add("news", joining(std::string(1'000, 'x')));
  CHECK(memory.store.sizes().waiting_bytes >= 1'000);
  std::vector<Task> tasks = memory.store.begin({});
  CHECK(memory.store.find(0)->status == TaskStatus::processing);
  tasks[0].details["indexedDocuments"] = 7;
  end(memory.store, tasks, ApiError("internal", std::string(100'000, 'x')));
  const Task failed = *memory.store.find(0);
  CHECK(failed.status == TaskStatus::failed);
  CHECK(failed.error->code() == "internal");
  CHECK(std::string(failed.error->what()).size() < max_message + 10);
  CHECK(failed.details["indexedDocuments"] == 7);
  CHECK(failed.batch == 0);
  CHECK(failed.started);
  CHECK(memory.store.work(0).documents.empty());
  CHECK(memory.store.sizes().waiting_bytes == 0);
  CHECK_FALSE(memory.store.busy("news"));
}

TEST_CASE("a task's times are those that clients are told") {
  InMemory memory;
  memory.add();
  memory.end_all();
  const Task done = *memory.store.find(0);
  for (const Task::Time time : {done.enqueued, *done.started, *done.finished})
    CHECK(parse_time(time_text(time)) == time);
}

TEST_CASE("tasks are listed newest first or oldest first") {
  InMemory memory;
  for (int i = 0; i < 5; ++i) memory.add();
  TaskQuery query;
  query.limit = 3;
  const TaskPage page = memory.store.page(query);
  CHECK(uids(page.tasks) == Uids{4, 3, 2});
  CHECK(page.total == 5);
  CHECK(page.next == 1);
  query.from = 1;
  CHECK(uids(memory.store.page(query).tasks) == Uids{1, 0});
  CHECK_FALSE(memory.store.page(query).next);
  query.reverse = true;
  CHECK(uids(memory.store.page(query).tasks) == Uids{1, 2, 3});
  query.limit = 0;
  CHECK(memory.store.page(query).next == 1);
}

TEST_CASE("a page of large tasks is shorter") {
  InMemory memory(disk_limits);
  for (int i = 0; i < 30; ++i) {
    Task task = new_task();
    task.details["notes"] = std::string(1 << 20, 'x');
    memory.store.add(task, {});
  }
  TaskQuery query;
  query.limit = 30;
  const TaskPage page = memory.store.page(query);
  CHECK(page.tasks.size() < 20);
  CHECK(page.next == page.tasks.back().uid - 1);
}

TEST_CASE("a store that holds too much takes no more") {
  InMemory memory;
  CHECK(code_of_adding(memory, std::size_t{257} << 20) == "payload_too_large");
  CHECK(code_of_adding(memory, std::size_t{200} << 20) == "taken");
  CHECK(code_of_adding(memory, std::size_t{100} << 20) == "too_many_requests");
  CHECK(code_of_adding(memory, std::size_t{50} << 20) == "taken");
  std::size_t taken = 0;
  while (taken < 2'000 && code_of_adding(memory, 0) == "taken") ++taken;
  CHECK(taken == 998);
  CHECK(memory.store.counts().at(TaskStatus::enqueued) == 1'000);
}

TEST_CASE("of finished tasks only as many are kept as may be, and numbers are not used again") {
  InMemory memory({.kept = 100});
  for (int i = 0; i < 250; ++i) {
    memory.add();
    memory.end_all();
  }
  CHECK(memory.store.page({}).total == 100);
  CHECK_FALSE(memory.store.find(149));
  CHECK(memory.store.find(150));
  InMemory bytes({.kept_bytes = 100'000});
  for (int i = 0; i < 50; ++i) {
    Task task = new_task();
    task.details["notes"] = std::string(10'000, 'x');
    bytes.store.add(task, {});
    bytes.end_all();
    CHECK(bytes.store.sizes().kept_bytes <= 100'000);
  }
  CHECK(bytes.store.page({}).total > 5);
  CHECK(bytes.store.page({}).total < 10);
  CHECK(bytes.store.find(49));
}

TEST_CASE("tasks of one index that can be carried out together are chosen together") {
  InMemory memory;
  memory.add("a", joining());
  memory.add("b", joining());
  memory.add("a", joining());
  memory.add("a");
  memory.add("a", joining());
  CHECK(memory.begin() == Uids{0, 2});
  CHECK(memory.store.find(2)->batch == memory.store.find(0)->batch);
  CHECK(memory.begin({"a"}) == Uids{1});
  CHECK(memory.begin({"a", "b"}).empty());
  CHECK(memory.begin() == Uids{3});
  CHECK(memory.begin() == Uids{4});
}

TEST_CASE("a batch is no larger than its documents may be in memory") {
  InMemory memory;
  for (int i = 0; i < 5; ++i) memory.add("a", joining(std::string(10 << 20, 'x')));
  memory.add("a", joining(std::string(40 << 20, 'x')));
  CHECK(memory.begin() == Uids{0, 1, 2});
  CHECK(memory.begin() == Uids{3, 4});
  CHECK(memory.begin() == Uids{5});
}

TEST_CASE("a task of several indexes waits for all before it, and those behind it wait") {
  InMemory memory;
  memory.add("a", joining());
  memory.store.add(new_task("", task_type::swap), {});
  memory.add("a", joining());
  memory.add("b", joining());
  const auto first = memory.store.begin({});
  CHECK(uids(first) == Uids{0});
  CHECK(memory.begin({"a"}).empty());
  end(memory.store, first);
  CHECK(memory.begin() == Uids{1});
  CHECK(memory.begin() == Uids{2});
  CHECK(memory.begin({"a"}) == Uids{3});
}

TEST_CASE("tasks that a process has begun and not finished wait again") {
  InMemory memory;
  memory.add("a", joining());
  memory.add("a", joining());
  memory.begin();
  memory.add("a", joining());
  memory.store.recover();
  CHECK(memory.store.find(0)->status == TaskStatus::enqueued);
  CHECK_FALSE(memory.store.find(0)->batch);
  const auto tasks = memory.store.begin({});
  CHECK(uids(tasks) == Uids{0, 1, 2});
  CHECK(tasks[0].retried);
  CHECK_FALSE(tasks[2].retried);
}

TEST_CASE("tasks that wait can be cancelled") {
  InMemory memory;
  memory.add("a");
  memory.add("b", joining("xx"));
  memory.add("b");
  memory.begin();
  TaskQuery query;
  query.indexes = {{"a", "b"}};
  const Task told = memory.store.cancel(new_task("", task_type::cancelation), query);
  CHECK(told.uid == 3);
  CHECK(told.status == TaskStatus::enqueued);
  const Task done = *memory.store.find(3);
  CHECK(done.status == TaskStatus::succeeded);
  CHECK(done.details["matchedTasks"] == 3);
  CHECK(done.details["canceledTasks"] == 2);
  CHECK(memory.store.find(0)->status == TaskStatus::processing);
  CHECK(memory.store.find(1)->status == TaskStatus::canceled);
  CHECK(memory.store.find(1)->canceled_by == 3);
  CHECK(memory.store.work(1).documents.empty());
  CHECK(memory.begin().empty());
  TaskQuery by;
  by.canceled_by = {{3}};
  CHECK(uids(memory.store.page(by).tasks) == Uids{2, 1});
}

TEST_CASE("tasks that have finished can be deleted") {
  InMemory memory;
  memory.add("a");
  memory.end_all();
  memory.add("a");
  memory.store.forget(new_task("", task_type::forgetting), {});
  CHECK(memory.store.find(2)->details["matchedTasks"] == 2);
  CHECK(memory.store.find(2)->details["deletedTasks"] == 1);
  CHECK_FALSE(memory.store.find(0));
  CHECK(memory.store.find(1));
  CHECK(memory.add().uid == 3);
}

TEST_CASE("batches are listed with their tasks") {
  InMemory memory;
  for (const char* const index : {"a", "a", "b"}) memory.add(index, joining());
  memory.end_all();
  memory.add("c");
  TaskQuery query;
  const auto all = memory.store.batches(query);
  CHECK(all.total == 2);
  CHECK(uids(all.tasks.at(0)) == Uids{0, 1});
  CHECK(uids(all.tasks.at(1)) == Uids{2});
  query.limit = 1;
  const auto page = memory.store.batches(query);
  CHECK(page.tasks.contains(1));
  CHECK(page.next == 0);
  query.batches = {{0}};
  CHECK(uids(memory.store.page(query).tasks) == Uids{1});
}

TEST_CASE("a database that only reads can use is not changed by it") {
  const test::TemporaryFolder folder;
  const auto file = folder / "fahras.db";
  DataStore data(file, store::Access::write);
  TaskStore store(data);
  store.add(new_task(), {});
  store.begin({});
  DataStore reading(file, store::Access::read);
  TaskStore reader(reading);
  CHECK(reader.find(0)->status == TaskStatus::processing);
  CHECK_THROWS_AS(reader.recover(), Error);
  CHECK(store.find(0)->status == TaskStatus::processing);
  test::write_file(folder / "other.db", "");
  CHECK_THROWS_WITH(DataStore(folder / "other.db", store::Access::read),
                    Catch::Contains("other.db: its tasks have version 0"));
}
