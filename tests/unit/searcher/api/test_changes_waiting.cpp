// Tests the memory of waiting changes, and what is kept of finished ones.
#include <future>
#include <utility>

#include <support/catch.h>

#include "changes.h"
#include "served.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr const char* documents = "/indexes/news/documents";

// Another task, which runs until the test lets it end. Later tasks wait for it.
class Held {
 public:
  explicit Held(api::Tasks& tasks) {
    tasks.enqueue({}, 0, [until = end_.get_future().share()](api::Output&) { until.wait(); });
  }
  ~Held() { end_.set_value(); }

 private:
  std::promise<void> end_;
};

// Returns a filter with this many conditions of 50,000 bytes each, all of which must match.
Input long_filter(std::size_t conditions) {
  std::string value;
  while (value.size() < 50'000) value += "ق";
  return Input(std::vector<std::string>(conditions, "source = \"" + value + "\""));
}

}  // namespace

TEST_CASE("a task stores only the beginning of its filter") {
  Served served(sample_articles(), writable());
  const std::string body = Input({{"filter", long_filter(5)}}).dump();
  for (int i = 0; i < 20; ++i)
    served.finished(served.post(std::string(documents) + "/delete", body));
  const Input tasks = served.get("/tasks").json["results"];
  REQUIRE(tasks.size() == 20);
  CHECK(tasks.dump().size() < 20 * 2'000);
  const std::string shown = tasks[0]["details"]["originalFilter"];
  CHECK(shown.size() > 990);
  CHECK_THAT(shown, Catch::EndsWith("ق…"));
}

TEST_CASE("waiting changes are counted with their memory") {
  const TemporaryFolder folder;
  write_index(folder.path() / "news", sample_articles());
  const api::Index index("news", {folder.path() / "news"}, OpenOptions());
  api::Tasks tasks;
  std::size_t before = 0;
  const auto grown = [&](const api::Task& /*enqueued*/) {
    return tasks.bytes_waiting() - std::exchange(before, tasks.bytes_waiting());
  };
  const Held held(tasks);
  for (const std::size_t conditions : {1, 5}) {
    const Input body = {{"filter", long_filter(conditions)}};
    CHECK(grown(api::delete_by_filter(tasks, index, body)) >= conditions * 50'000);
  }
  CHECK(grown(api::delete_batch(tasks, index, Input::array({"a1", std::string(240, 'x')}))) >= 240);
  CHECK(grown(api::delete_all(tasks, index)) < 1'000);
  const std::string body = Input({{"id", "x"}, {"text", std::string(70'000, 'x')}}).dump();
  const auto post = request("POST", documents, body);
  const std::size_t added = grown(api::add_documents(tasks, index, post, api::Missing::empty));
  CHECK(added >= 70'000);
  CHECK(added < 71'000);
  const auto twice = request("POST", documents, "[" + body + "," + body + "]");
  CHECK(grown(api::add_documents(tasks, index, twice, api::Missing::empty)) < 71'000);
  const auto failing = request("POST", documents, R"([{"id": {}}])");
  CHECK(grown(api::add_documents(tasks, index, failing, api::Missing::empty)) == 0);
}

TEST_CASE("waiting filters fill the queue") {
  const TemporaryFolder folder;
  write_index(folder.path() / "news", sample_articles());
  const api::Index index("news", {folder.path() / "news"}, OpenOptions());
  api::Tasks tasks;
  const Held held(tasks);
  const Input body = {{"filter", long_filter(160)}};
  std::size_t taken = 0;
  std::string code;
  try {
    for (; taken < 40; ++taken) api::delete_by_filter(tasks, index, body);
  } catch (const api::ApiError& error) {
    code = error.code();
  }
  CHECK(taken == 33);
  CHECK(code == "too_many_requests");
}
