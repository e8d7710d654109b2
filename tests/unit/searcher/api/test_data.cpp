// A folder of indexes that is managed over HTTP.
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include <support/catch.h>

#include "data_folder.h"
#include "served.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

api::ServiceOptions data_options(const fs::path& data, bool is_writable) {
  api::ServiceOptions options;
  options.data = data;
  options.writable = is_writable;
  return options;
}

// A service of a folder, which can be started again.
class DataService {
 public:
  DataService() { start(); }

  void start() { service_ = std::make_unique<api::Service>(data_options(folder_.path(), true)); }
  void stop() { service_.reset(); }
  void restart() {
    stop();
    start();
  }
  Answer ask(const std::string& method, const std::string& target, const std::string& body = "",
             const std::string& type = "application/json") {
    return answer_of(*service_, request(method, target, body, type));
  }
  Answer get(const std::string& target) { return ask("GET", target); }
  // Waits until the task that an answer names has ended.
  Input ended(const Answer& accepted) {
    INFO(accepted.response.body);
    REQUIRE(accepted.json.contains("taskUid"));
    while (true) {
      Input task = get("/tasks/" + accepted.json["taskUid"].dump()).json;
      if (!task["finishedAt"].is_null()) return task;
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  }
  Input done(const std::string& method, const std::string& target, const std::string& body = "") {
    return ended(ask(method, target, body));
  }
  // The code of a task's error.
  std::string failure(const std::string& method, const std::string& target,
                      const std::string& body = "") {
    const Input task = done(method, target, body);
    return task["error"].is_null() ? "none" : task["error"]["code"].get<std::string>();
  }
  fs::path path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<api::Service> service_;
};

constexpr const char* two_books = R"([{"id": 1, "title": "كتاب", "text": "نص عن الميناء"},
                                      {"id": 2, "title": "قصة", "text": "نص عن الجسر"}])";

}  // namespace

TEST_CASE("an index is made, described, and deleted") {
  DataService service;
  CHECK(service.get("/indexes").json["total"] == 0);
  CHECK(service.get("/health").status == 200);
  CHECK(service.get("/opensearch.xml").code() == "index_not_found");
  const Answer accepted =
      service.ask("POST", "/indexes", R"({"uid": "books", "primaryKey": "nr"})");
  CHECK(accepted.status == 202);
  CHECK(accepted.json["type"] == "indexCreation");
  const Input task = service.ended(accepted);
  CHECK(task["status"] == "succeeded");
  CHECK(task["details"]["primaryKey"] == "nr");
  CHECK(service.get("/indexes/books").json["primaryKey"] == "nr");
  CHECK(service.ask("POST", "/indexes/books/search", "{}").json["hits"].empty());
  CHECK(service.failure("POST", "/indexes", R"({"uid": "books"})") == "index_already_exists");
  service.restart();
  CHECK(service.get("/indexes/books").json["primaryKey"] == "nr");
  CHECK(service.done("DELETE", "/indexes/books")["details"]["deletedDocuments"] == 0);
  CHECK(service.get("/indexes/books").code() == "index_not_found");
  CHECK_FALSE(fs::exists(service.path() / "books"));
  CHECK(service.failure("DELETE", "/indexes/books") == "index_not_found");
}

TEST_CASE("the first documents make their index, and its primary key is inferred") {
  DataService service;
  const Input task = service.done("POST", "/indexes/books/documents", two_books);
  CHECK(task["status"] == "succeeded");
  CHECK(task["details"]["indexedDocuments"] == 2);
  CHECK(service.get("/indexes/books").json["primaryKey"] == "id");
  CHECK(service.get("/indexes/books").json["createdAt"].is_string());
  CHECK(service.get("/indexes/books/search?q=الميناء").json["hits"].size() == 1);
  const auto code = [&](const std::string& target, const std::string& body) {
    return service.failure("POST", target, body);
  };
  CHECK(code("/indexes/x/documents", R"([{"title": "t"}])") ==
        "index_primary_key_no_candidate_found");
  CHECK(code("/indexes/x/documents", R"([{"id": 1, "book_ID": 2, "title": "t"}])") ==
        "index_primary_key_multiple_candidates_found");
  CHECK(service.get("/indexes/x").status == 404);
  CHECK_FALSE(fs::exists(service.path() / "x"));
  CHECK(code("/indexes/x/documents?primaryKey=book_ID",
             R"([{"id": 1, "book_ID": 2, "title": "t"}])") == "none");
  CHECK(service.get("/indexes/x").json["primaryKey"] == "book_ID");
  CHECK(service.get("/indexes/x/documents/2").status == 200);
  CHECK(code("/indexes/x/documents?primaryKey=id", R"([{"id": 1, "title": "t"}])") ==
        "index_primary_key_already_exists");
  CHECK(code("/indexes/x/documents", R"([{"id": 1, "title": "t"}])") == "missing_document_id");
  CHECK(code("/indexes/none/documents/delete-batch", "[1]") == "index_not_found");
  CHECK(service.ask("POST", "/indexes/a b/documents", "[]").code() == "invalid_index_uid");
}

TEST_CASE("a primary key can be changed while there are no documents, and an index be renamed") {
  DataService service;
  service.done("POST", "/indexes", R"({"uid": "a"})");
  CHECK(service.get("/indexes/a").json["primaryKey"].is_null());
  CHECK(service.done("PATCH", "/indexes/a", R"({"primaryKey": "nr"})")["status"] == "succeeded");
  CHECK(service.get("/indexes/a").json["primaryKey"] == "nr");
  service.done("POST", "/indexes/a/documents", R"([{"nr": 1, "title": "t"}])");
  CHECK(service.failure("PATCH", "/indexes/a", R"({"primaryKey": "id"})") ==
        "index_primary_key_already_exists");
  CHECK(service.failure("PATCH", "/indexes/none", R"({"primaryKey": "id"})") == "index_not_found");
  service.done("POST", "/indexes", R"({"uid": "c"})");
  CHECK(service.failure("PATCH", "/indexes/a", R"({"uid": "c"})") == "index_already_exists");
  const Input task = service.done("PATCH", "/indexes/a", R"({"uid": "b"})");
  CHECK(task["details"]["newIndexUid"] == "b");
  CHECK(service.get("/indexes/a").status == 404);
  CHECK(service.get("/indexes/b").json["primaryKey"] == "nr");
  CHECK(service.get("/indexes/b/documents/1").status == 200);
  CHECK(service.ask("POST", "/indexes", "{}").code() == "missing_index_uid");
  CHECK(service.ask("POST", "/indexes", R"({"uid": "a b"})").code() == "invalid_index_uid");
  CHECK(service.ask("POST", "/indexes", R"({"uid": 1})").code() == "invalid_index_uid");
  CHECK(service.ask("POST", "/indexes", R"({"uid": "a", "x": 1})").code() == "bad_request");
}

TEST_CASE("indexes are swapped") {
  DataService service;
  service.done("POST", "/indexes/a/documents", R"([{"id": 1, "title": "أول"}])");
  service.done("POST", "/indexes/b/documents?primaryKey=nr", R"([{"nr": 2, "title": "ثان"}])");
  const Input task = service.done("POST", "/swap-indexes", R"([{"indexes": ["a", "b"]}])");
  CHECK(task["status"] == "succeeded");
  CHECK(task["indexUid"].is_null());
  CHECK(task["details"]["swaps"][0]["indexes"] == Input({"a", "b"}));
  CHECK(service.get("/indexes/a/documents/2").status == 200);
  CHECK(service.get("/indexes/a").json["primaryKey"] == "nr");
  CHECK(service.get("/indexes/b/documents/1").status == 200);
  CHECK(service.get("/indexes/b").json["primaryKey"] == "id");
  service.done("POST", "/indexes/a/documents", R"([{"nr": 3, "title": "ثالث"}])");
  CHECK(service.get("/indexes/a/documents").json["total"] == 2);
  CHECK(service.failure("POST", "/swap-indexes", R"([{"indexes": ["a", "x"]}])") ==
        "index_not_found");
  const auto code = [&](const std::string& body) {
    return service.ask("POST", "/swap-indexes", body).code();
  };
  CHECK(code("{}") == "bad_request");
  CHECK(code(R"([{"indexes": ["a"]}])") == "invalid_swap_indexes");
  CHECK(code(R"([{}])") == "missing_swap_indexes");
  CHECK(code(R"([{"indexes": ["a", "b"]}, {"indexes": ["b", "c"]}])") ==
        "invalid_swap_duplicate_index_found");
}

TEST_CASE("indexes that fahras-index makes in the folder are served") {
  DataService service;
  write_index(service.path() / "news", sample_articles());
  CHECK(service.get("/indexes").json["total"] == 1);
  CHECK(service.get("/indexes/news").json["primaryKey"] == "id");
  CHECK(service.get("/indexes/news/search?q=القمة").json["hits"].size() == 4);
  fs::create_directory(service.path() / "empty");
  fs::create_directory(service.path() / "no uid");
  CHECK(service.get("/indexes").json["total"] == 1);
  write_index(service.path() / "empty", sample_articles());
  CHECK(service.get("/indexes/empty").status == 200);
  fs::remove_all(service.path() / "news");
  CHECK(service.get("/indexes/news").status == 404);
  CHECK(service.get("/stats").json["indexes"].size() == 1);
}

TEST_CASE("tasks and their numbers outlive the process") {
  DataService service;
  service.done("POST", "/indexes/a/documents", two_books);
  std::optional<Writer> writer(service.path() / "a");
  CHECK(service.ask("POST", "/indexes/a/documents", R"([{"id": 3, "title": "ثالث"}])").status ==
        202);
  CHECK(service.ask("DELETE", "/indexes/a/documents/1").json["taskUid"] == 2);
  service.stop();
  writer.reset();
  service.start();
  while (service.get("/tasks/2").json["finishedAt"].is_null()) std::this_thread::yield();
  CHECK(service.get("/indexes/a/documents/3").status == 200);
  CHECK(service.get("/indexes/a/documents/1").status == 404);
  CHECK(service.ask("DELETE", "/tasks?statuses=succeeded").json["taskUid"] == 3);
  service.restart();
  CHECK(service.get("/tasks").json["total"] == 1);
  CHECK(service.done("DELETE", "/indexes/a/documents/2")["uid"] == 4);
}

TEST_CASE("a service that reads beside the one that writes changes nothing") {
  DataService service;
  service.done("POST", "/indexes/a/documents?primaryKey=nr", R"([{"nr": 1, "title": "أول"}])");
  std::optional<Writer> writer(service.path() / "a");
  const Answer waiting = service.ask("DELETE", "/indexes/a/documents/1");
  while (service.get("/tasks/1").json["status"] == "enqueued") std::this_thread::yield();
  {
    api::Service reader(data_options(service.path(), false));
    const auto get = [&](const std::string& target) {
      return answer_of(reader, request("GET", target));
    };
    CHECK(get("/tasks/1").json["status"] == "processing");
    CHECK(get("/indexes/a").json["primaryKey"] == "nr");
    CHECK(get("/indexes/a/documents/1").status == 200);
    for (const char* const target : {"/indexes", "/swap-indexes", "/snapshots",
                                     "/tasks/cancel?uids=1", "/indexes/a/documents"})
      CHECK(answer_of(reader, request("POST", target, "[]")).code() == "feature_not_enabled");
    service.done("POST", "/indexes", R"({"uid": "b"})");
    CHECK(get("/indexes/b").status == 200);
  }
  CHECK(service.get("/tasks/1").json["status"] == "processing");
  writer.reset();
  CHECK(service.ended(waiting)["status"] == "succeeded");
  CHECK_THROWS_WITH(api::Service(data_options(service.path(), true)),
                    Contains("another fahras-serve --writable serves this folder"));
}

TEST_CASE("a service that reads starts where none has written") {
  TemporaryFolder folder;
  write_index(folder / "news", sample_articles());
  api::Service reader(data_options(folder.path(), false));
  CHECK(answer_of(reader, request("GET", "/indexes/news")).status == 200);
  CHECK_FALSE(fs::exists(folder / "fahras.db"));
  CHECK_THROWS_AS(api::Service(data_options(folder / "none", false)), Error);
}

TEST_CASE("a service that is given indexes serves none of its data folder") {
  TemporaryFolder folder;
  write_index(folder / "news", sample_articles());
  write_index(folder / "other", sample_articles());
  api::ServiceOptions options = data_options(folder.path(), true);
  options.indexes["given"] = {folder / "news"};
  api::Service service(options);
  CHECK(answer_of(service, request("GET", "/indexes/given")).status == 200);
  CHECK(answer_of(service, request("GET", "/indexes/other")).code() == "index_not_found");
  CHECK(answer_of(service, request("POST", "/indexes", R"({"uid": "new"})")).code() ==
        "feature_not_enabled");
  CHECK_FALSE(fs::exists(folder / "fahras.lock"));
}

TEST_CASE("a snapshot is a folder that can be served") {
  DataService service;
  service.done("POST", "/indexes/a/documents", two_books);
  const Answer accepted = service.ask("POST", "/snapshots");
  CHECK(accepted.json["type"] == "snapshotCreation");
  CHECK(service.ended(accepted)["status"] == "succeeded");
  service.done("DELETE", "/indexes/a/documents");
  std::vector<fs::path> made;
  for (const auto& entry : fs::directory_iterator(service.path() / "fahras.snapshots"))
    made.push_back(entry.path());
  REQUIRE(made.size() == 1);
  api::Service copy(data_options(made.front(), false));
  CHECK(answer_of(copy, request("GET", "/indexes/a/documents")).json["total"] == 2);
  CHECK(answer_of(copy, request("GET", "/tasks/0")).json["status"] == "succeeded");
}

TEST_CASE("what clients set up is answered or refused") {
  DataService service;
  CHECK(service.get("/experimental-features").json["metrics"] == false);
  CHECK(service.ask("PATCH", "/experimental-features", R"({"network": true})").json["network"] ==
        true);
  service.restart();
  CHECK(service.get("/experimental-features").json["network"] == true);
  CHECK(service.ask("PATCH", "/experimental-features", R"({"x": true})").code() == "bad_request");
  CHECK(service.get("/webhooks").json["results"].empty());
  CHECK(service.get("/webhooks/x").code() == "webhook_not_found");
  for (const auto& [method, path] :
       std::vector<std::pair<std::string, std::string>>{{"POST", "/dumps"},
                                                        {"POST", "/webhooks"},
                                                        {"POST", "/indexes/a/documents/edit"},
                                                        {"GET", "/network"}}) {
    const Answer answer = service.ask(method, path, "{}");
    CHECK(answer.status == 400);
    CHECK(answer.code() == "feature_not_enabled");
    CHECK_THAT(answer.message(), Contains("`" + method + " " + path + "`"));
  }
}

TEST_CASE("an index that cannot be opened is left out, and can be deleted") {
  DataService service;
  service.done("POST", "/indexes/a/documents", two_books);
  service.done("POST", "/indexes/b/documents", two_books);
  service.stop();
  write_file(service.path() / "a" / "CURRENT", "x");
  service.start();
  CHECK(service.get("/indexes").json["total"] == 1);
  CHECK(service.get("/indexes/b").status == 200);
  CHECK(service.done("DELETE", "/indexes/a")["status"] == "succeeded");
  CHECK_FALSE(fs::exists(service.path() / "a"));
}

TEST_CASE("documents that are being added are merged in the background") {
  DataService service;
  for (int i = 0; i < 20; ++i) {
    const Input document = {{"id", i}, {"title", "عنوان"}, {"text", "نص عن الميناء"}};
    CHECK(service.done("POST", "/indexes/a/documents", document.dump())["status"] == "succeeded");
  }
  const auto segments = [&] {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(service.path() / "a"))
      count += entry.path().filename().string().starts_with("segment-") ? 1 : 0;
    return count;
  };
  for (int i = 0; i < 1'000 && segments() >= 8; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK(segments() < 8);
  CHECK(service.get("/indexes/a/documents").json["total"] == 20);
}

TEST_CASE("the name of an index is a word") {
  CHECK(api::is_uid("Books_2-x"));
  for (const char* const uid : {"", "a b", "a.b", "كتب", "a/b"}) CHECK_FALSE(api::is_uid(uid));
  CHECK_FALSE(api::is_uid(std::string(401, 'x')));
}
