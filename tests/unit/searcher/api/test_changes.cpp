#include "changes.h"

#include <chrono>
#include <optional>
#include <thread>

#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

constexpr const char* documents = "/indexes/news/documents";

Input add(Served& served, const std::string& body, const std::string& type = "application/json") {
  return served.finished(served.ask(request("POST", documents, body, type)));
}

}  // namespace

TEST_CASE("without --writable changes are refused with a message") {
  Served served;
  for (const auto& [method, path] :
       std::vector<std::pair<std::string, std::string>>{{"POST", "/documents"},
                                                        {"PUT", "/documents"},
                                                        {"DELETE", "/documents/a1"},
                                                        {"DELETE", "/documents"},
                                                        {"POST", "/documents/delete-batch"},
                                                        {"POST", "/documents/delete"}}) {
    const Answer answer = served.ask(request(method, "/indexes/news" + path, "[]"));
    CHECK(answer.status == 400);
    CHECK(answer.code() == "feature_not_enabled");
    CHECK_THAT(answer.message(), Contains("--writable"));
  }
}

TEST_CASE("a task adds documents, and the next search finds them") {
  Served served(sample_articles(), writable());
  const Answer accepted = served.post(documents, R"([
      {"id": "n1", "title": "زلزال في البحر", "text": "هزة خفيفة.", "section": "علوم"},
      {"id": "a2", "title": "عنوان جديد", "text": "نص جديد عن الزلزال."}])");
  REQUIRE(accepted.status == 202);
  CHECK(accepted.json["indexUid"] == "news");
  CHECK(accepted.json["status"] == "enqueued");
  CHECK(accepted.json["type"] == "documentAdditionOrUpdate");
  const Input task = served.finished(accepted);
  CHECK(task["status"] == "succeeded");
  CHECK(task["error"].is_null());
  CHECK(task["details"] == api::parse_json(R"({"receivedDocuments": 2, "indexedDocuments": 2})"));
  CHECK(served.ids(R"({"q": "زلزال"})").size() == 2);
  CHECK(served.get("/indexes/news/documents/n1").json["section"] == "علوم");
  CHECK_FALSE(served.get("/indexes/news/documents/a2").json.contains("author"));
}

TEST_CASE("a PUT keeps the fields that a document does not have") {
  Served served(sample_articles(), writable());
  const Answer accepted =
      served.ask(request("PUT", documents, R"([{"id": "a2", "title": "عنوان جديد"}])"));
  CHECK(served.finished(accepted)["status"] == "succeeded");
  const Input article = served.get("/indexes/news/documents/a2").json;
  CHECK(article["title"] == "عنوان جديد");
  CHECK(article["author"] == "سعيد الراشد");
  CHECK(article["text"] == "صدر البيان الختامي للقمة العربية بعد يومين من النقاش.");
}

TEST_CASE("if several documents have one id, the last one counts") {
  Served served(sample_articles(), writable());
  add(served, R"([{"id": "n", "text": "أول"}, {"id": "n", "text": "ثان"}])");
  CHECK(served.get("/indexes/news/documents/n").json["text"] == "ثان");
}

TEST_CASE("several documents with one id in a PUT are applied in order") {
  Served served(sample_articles(), writable());
  const Answer accepted = served.ask(request("PUT", documents, R"([
      {"id": "p1", "title": "عنوان", "section": "علوم"}, {"id": "a2", "title": "بيان"},
      {"id": "p1", "text": "نص", "section": null}, {"id": "p1", "title": "عنوان ثان"},
      {"id": "a2", "section": "محليات"}])"));
  const Input task = served.finished(accepted);
  CHECK(task["details"] == api::parse_json(R"({"receivedDocuments": 5, "indexedDocuments": 2})"));
  CHECK(served.get("/indexes/news/documents/p1").json ==
        api::parse_json(R"({"id": "p1", "title": "عنوان ثان", "text": "نص"})"));
  const Input known = served.get("/indexes/news/documents/a2").json;
  CHECK(known["title"] == "بيان");
  CHECK(known["section"] == "محليات");
  CHECK(known["author"] == "سعيد الراشد");
}

TEST_CASE("several documents with one id in a POST keep nothing of the earlier ones") {
  Served served(sample_articles(), writable());
  add(served, R"([{"id": "n", "title": "أول", "text": "نص"}, {"id": "n", "text": "ثان"}])");
  CHECK(served.get("/indexes/news/documents/n").json["title"] == "");
}

TEST_CASE("a PUT without a text keeps paragraphs and headings") {
  // The lines are short: if they were read as text of a reader, they would be headings or be joined
  // into paragraphs.
  NewArticle article = new_article("h", "كائنات مضيئة", "");
  article.text =
      "عاد فريق من علماء البحار إلى الميناء بعد رحلة دامت أربعين يوما في عرض البحر.\n"
      "الغواصة الآلية قبل إنزالها إلى الماء\n"
      "استخدم الباحثون غواصة آلية بحجم ثلاجة مزودة بمصابيح لا تراها الأحياء العميقة.\n"
      "خاتمة\n"
      "ويأمل العلماء أن تساعد صورهم في حماية الأخدود من الصيد الجائر ومن النفايات.";
  article.headings = {3};
  Served served({article}, writable());
  const Input before = served.get("/indexes/news/documents/h").json;
  REQUIRE(before["headings"] == api::parse_json("[4]"));
  served.finished(served.ask(request("PUT", documents, R"({"id": "h", "section": "علوم"})")));
  Input after = served.get("/indexes/news/documents/h").json;
  CHECK(after["section"] == "علوم");
  after.erase("section");
  CHECK(after == before);
}

TEST_CASE("documents may be given as lines") {
  Served served(sample_articles(), writable());
  const Input task =
      add(served, "{\"id\":\"l1\",\"text\":\"سطر\"}\n{\"id\":\"l2\",\"text\":\"سطر آخر\"}\n",
          "application/x-ndjson");
  CHECK(task["details"]["indexedDocuments"] == 2);
}

TEST_CASE("an invalid document is the error of its task, and nothing is added") {
  Served served(sample_articles(), writable());
  const auto code = [&](const std::string& body) {
    const Input task = add(served, body);
    CHECK(task["status"] == "failed");
    CHECK(task["details"]["receivedDocuments"] == 2);
    CHECK(task["details"]["indexedDocuments"] == 0);
    return task["error"]["code"].get<std::string>();
  };
  CHECK(code(R"([{"id": "n1", "text": "نص"}, {"title": "x"}])") == "missing_document_id");
  CHECK(code(R"([{"id": "n1", "text": "نص"}, {"id": {}}])") == "invalid_document_id");
  CHECK(code(R"([{"id": "n1", "text": "نص"}, {"id": "n2"}])") == "invalid_document_fields");
  CHECK(served.get("/indexes/news/documents/n1").status == 404);
}

TEST_CASE("a date that is not understood is left out, and the task notes it") {
  Served served(sample_articles(), writable());
  const Input task = add(served, R"([{"id": "d1", "text": "نص", "date": "2025-02-30"},
      {"id": "d2", "text": "نص", "date": "٤ أيلول ٢٠٢٥"}, {"id": "d3", "text": "نص", "date": ""}])");
  CHECK(task["status"] == "succeeded");
  CHECK(task["details"] == api::parse_json(R"({"receivedDocuments": 3, "indexedDocuments": 3,
      "notes": ["article 'd1': date not understood: 2025-02-30"]})"));
  CHECK_FALSE(served.get("/indexes/news/documents/d1").json.contains("date"));
  CHECK(served.get("/indexes/news/documents/d2").json["date"] == "2025-09-04");
  const Input change =
      served.finished(served.ask(request("PUT", documents, R"({"id": "a1", "date": "أمس"})")));
  CHECK(change["details"]["notes"] ==
        api::parse_json(R"(["article 'a1': date not understood: أمس"])"));
}

TEST_CASE("an invalid payload is refused at once") {
  Served served(sample_articles(), writable());
  const auto refused = [&](const std::string& body, const std::string& type) {
    return served.ask(request("POST", documents, body, type)).code();
  };
  CHECK(refused("[", "application/json") == "malformed_payload");
  CHECK(refused("", "application/json") == "missing_payload");
  CHECK(refused("", "application/x-ndjson") == "missing_payload");
  CHECK(refused("[]", "text/plain") == "invalid_content_type");
  CHECK(refused("[]", "") == "missing_content_type");
  CHECK(served.ask(request("POST", std::string(documents) + "?primaryKey=nr", "[]")).code() ==
        "index_primary_key_already_exists");
}

TEST_CASE("documents are removed by id") {
  Served served(sample_articles(), writable());
  const Input one = served.finished(served.ask(request("DELETE", std::string(documents) + "/a1")));
  CHECK(one["type"] == "documentDeletion");
  CHECK(one["details"]["deletedDocuments"] == 1);
  CHECK(served.get("/indexes/news/documents/a1").status == 404);
  const Input batch = served.finished(
      served.post(std::string(documents) + "/delete-batch", R"(["a2", "a3", "none", "a2"])"));
  CHECK(batch["details"]["providedIds"] == 4);
  CHECK(batch["details"]["deletedDocuments"] == 2);
  CHECK(served.ids("{}").size() == 3);
}

TEST_CASE("documents are removed by a filter") {
  Served served(sample_articles(), writable());
  const Input task = served.finished(
      served.post(std::string(documents) + "/delete", R"({"filter": "year = 2025"})"));
  CHECK(task["details"]["deletedDocuments"] == 3);
  CHECK(task["details"]["originalFilter"] == "\"year = 2025\"");
  CHECK(served.ids("{}").size() == 3);
  const Input all = served.finished(served.ask(request("DELETE", documents)));
  CHECK(all["details"]["deletedDocuments"] == 3);
  CHECK(served.ids("{}").empty());
}

TEST_CASE("an invalid removal is refused") {
  Served served(sample_articles(), writable());
  const auto code = [&](const std::string& path, const std::string& body) {
    return served.post(documents + path, body).code();
  };
  CHECK(code("/delete-batch", "{}") == "bad_request");
  CHECK(code("/delete-batch", "[{}]") == "invalid_document_id");
  CHECK(code("/delete", "{}") == "missing_document_filter");
  CHECK(code("/delete", R"({"filter": "x"})") == "invalid_document_filter");
  CHECK(code("/delete", R"({"x": 1})") == "bad_request");
}

TEST_CASE("a removal by a filter that matches everything is refused") {
  Served served(sample_articles(), writable());
  for (const char* const filter :
       {R"("")", R"("  \n")", "[]", "[[]]", R"([""])", R"([[], ""])", R"([["year = 2025", ""]])"}) {
    CAPTURE(filter);
    const Answer answer = served.post(std::string(documents) + "/delete",
                                      std::string(R"({"filter": )") + filter + "}");
    CHECK(answer.status == 400);
    CHECK(answer.code() == "invalid_document_filter");
    CHECK(answer.message() == "Sending an empty filter is forbidden.");
  }
  CHECK(served.get("/tasks").json["total"] == 0);
  const Input task = served.finished(
      served.post(std::string(documents) + "/delete", R"({"filter": [[], "year = 2025"]})"));
  CHECK(task["details"]["deletedDocuments"] == 3);
}

TEST_CASE("tasks are listed and filtered") {
  Served served(sample_articles(), writable());
  for (const char* const id : {"a1", "a2", "a3"})
    served.finished(served.ask(request("DELETE", std::string(documents) + "/" + id)));
  const Input all = served.get("/tasks").json;
  CHECK(all["total"] == 3);
  CHECK(all["from"] == 2);
  CHECK(all["next"].is_null());
  CHECK(all["results"][0]["uid"] == 2);
  const Input page = served.get("/tasks?limit=1&from=1").json;
  CHECK(page["results"][0]["uid"] == 1);
  CHECK(page["next"] == 0);
  CHECK(served.get("/tasks?reverse=true").json["results"][0]["uid"] == 0);
  CHECK(served.get("/tasks?statuses=failed").json["total"] == 0);
  CHECK(served.get("/tasks?statuses=failed,succeeded").json["total"] == 3);
  CHECK(served.get("/tasks?types=documentAdditionOrUpdate").json["total"] == 0);
  CHECK(served.get("/tasks?uids=0,2").json["total"] == 2);
  CHECK(served.get("/tasks?indexUids=none").json["total"] == 0);
  CHECK(served.get("/tasks?statuses=foo").code() == "invalid_task_statuses");
  CHECK(served.get("/tasks?types=foo").code() == "invalid_task_types");
  CHECK(served.get("/tasks?afterEnqueuedAt=2000-01-01").json["total"] == 3);
  CHECK(served.get("/tasks?beforeFinishedAt=2000-01-01T00:00:00Z").json["total"] == 0);
  CHECK(served.get("/tasks/9").code() == "task_not_found");
  CHECK(served.get("/tasks/x").code() == "invalid_task_uids");
  CHECK(served.get("/tasks?limit=x").code() == "invalid_task_limit");
  CHECK(served.get("/tasks?x=1").code() == "bad_request");
}

TEST_CASE("a task waits for another writer at the same folder") {
  Served served(sample_articles(), writable());
  std::optional<Writer> writer(served.folder());
  const Answer accepted = served.post(documents, R"([{"id": "n", "text": "نص"}])");
  REQUIRE(accepted.status == 202);
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK(served.get("/tasks/0").json["finishedAt"].is_null());
  writer.reset();
  CHECK(served.finished(accepted)["status"] == "succeeded");
  CHECK(served.get("/indexes/news/documents/n").status == 200);
}

TEST_CASE("a service ends although a task waits for another writer") {
  TemporaryFolder folder;
  std::optional<Writer> writer;
  Served served(sample_articles(), writable());
  writer.emplace(served.folder());
  CHECK(served.post(documents, R"([{"id": "n", "text": "نص"}])").status == 202);
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
}

TEST_CASE("changes that wait are made together, each with its own outcome") {
  Served served(sample_articles(), writable());
  std::optional<Writer> writer(served.folder());
  std::vector<Answer> accepted;
  const auto send = [&](const std::string& method, const std::string& path,
                        const std::string& body) {
    accepted.push_back(served.ask(request(method, documents + path, body)));
  };
  send("POST", "", R"([{"id": "first", "text": "نص أول"}])");
  while (served.get("/tasks/0").json["status"] == "enqueued") std::this_thread::yield();
  send("POST", "", R"([{"id": "n1", "text": "نص"}, {"id": "a1", "text": "نص جديد"}])");
  send("PUT", "", R"([{"id": "n1", "title": "عنوان"}, {"id": "a2", "title": "بيان"}])");
  send("POST", "", R"([{"id": "bad1", "text": "نص"}, {"id": "bad2"}])");
  send("POST", "", R"([{"id": "bad3", "text": "نص"}, {"text": "نص بلا رقم"}])");
  send("POST", "/delete-batch", R"(["a3", "n1", "none", "bad1"])");
  send("POST", "", R"([{"id": "n2", "text": "نص", "date": "أمس"}])");
  send("DELETE", "/n2", "");
  send("POST", "", R"([{"id": "n2", "text": "نص أخير"}])");
  writer.reset();
  std::vector<Input> tasks;
  for (const Answer& one : accepted) tasks.push_back(served.finished(one));
  CHECK(tasks[2]["details"]["indexedDocuments"] == 2);
  CHECK(tasks[3]["error"]["code"] == "invalid_document_fields");
  CHECK(tasks[3]["details"]["indexedDocuments"] == 0);
  CHECK(tasks[4]["error"]["code"] == "missing_document_id");
  CHECK(tasks[5]["details"]["deletedDocuments"] == 2);
  CHECK(tasks[7]["details"]["deletedDocuments"] == 1);
  CHECK(tasks[8]["batchUid"] == tasks[1]["batchUid"]);
  const Input batch = served.get("/batches/" + tasks[8]["batchUid"].dump()).json;
  CHECK(batch["stats"]["types"]["documentDeletion"] == 2);
  CHECK(batch["details"]["deletedDocuments"] == 3);
  CHECK(batch["finishedAt"].is_string());
  const auto status = [&](const std::string& id) {
    return served.get(std::string(documents) + "/" + id).status;
  };
  CHECK(status("first") == 200);
  for (const char* const id : {"n1", "a3", "bad1", "bad2", "bad3"}) CHECK(status(id) == 404);
  CHECK(served.get("/indexes/news/documents/a2").json["title"] == "بيان");
  CHECK(served.get("/indexes/news/documents/n2").json["text"] == "نص أخير");
}

TEST_CASE("an update of documents that exist creates none with skipCreation") {
  Served served(sample_articles(), writable());
  const Input task = served.finished(
      served.ask(request("PUT", std::string(documents) + "?skipCreation=true&customMetadata=x",
                         R"([{"id": "a1", "title": "جديد"}, {"id": "n", "text": "نص"}])")));
  CHECK(task["details"]["receivedDocuments"] == 2);
  CHECK(task["details"]["indexedDocuments"] == 1);
  CHECK(task["customMetadata"] == "x");
  CHECK(served.get("/indexes/news/documents/a1").json["title"] == "جديد");
  CHECK(served.get("/indexes/news/documents/n").status == 404);
}

TEST_CASE("documents may come as a table") {
  Served served(sample_articles(), writable());
  const Input task = served.finished(served.ask(
      request("POST", std::string(documents) + "?csvDelimiter=;",
              "id:number;title;text\n5;عنوان;\"نص; فيه \"\"اقتباس\"\"\"\n", "text/csv")));
  CHECK(task["details"]["indexedDocuments"] == 1);
  CHECK(served.get("/indexes/news/documents/5").json["text"] == "نص; فيه \"اقتباس\"");
}

TEST_CASE("tasks are cancelled and deleted") {
  Served served(sample_articles(), writable());
  std::optional<Writer> writer(served.folder());
  served.ask(request("DELETE", documents));
  served.ask(request("DELETE", documents));
  while (served.get("/tasks/0").json["status"] == "enqueued") std::this_thread::yield();
  CHECK(served.ask(request("POST", "/tasks/cancel")).code() == "missing_task_filters");
  const Answer cancel = served.ask(request("POST", "/tasks/cancel?statuses=enqueued"));
  CHECK(cancel.status == 200);
  CHECK(cancel.json["type"] == "taskCancelation");
  const Input done = served.get("/tasks/2").json;
  CHECK(done["details"]["canceledTasks"] == 1);
  CHECK(done["details"]["originalFilter"] == "?statuses=enqueued");
  CHECK(served.get("/tasks/1").json["status"] == "canceled");
  CHECK(served.get("/tasks/1").json["canceledBy"] == 2);
  writer.reset();
  while (served.get("/tasks/0").json["finishedAt"].is_null()) std::this_thread::yield();
  const Answer removed = served.ask(request("DELETE", "/tasks?uids=0,1"));
  CHECK(removed.status == 200);
  CHECK(served.get("/tasks/3").json["details"]["deletedTasks"] == 2);
  CHECK(served.get("/tasks/0").code() == "task_not_found");
  CHECK(served.get("/batches/99").code() == "batch_not_found");
  CHECK(served.get("/batches/x").code() == "invalid_batch_uids");
}

TEST_CASE("what waits is counted, and a queue that is full takes no more") {
  Served served(sample_articles(), writable());
  std::optional<Writer> writer(served.folder());
  std::string value;
  while (value.size() < 50'000) value += "ق";
  const std::vector<std::string> conditions(160, "source = \"" + value + "\"");
  const std::string body = Input({{"filter", conditions}}).dump();
  std::size_t taken = 0;
  while (taken < 40 && served.post(std::string(documents) + "/delete", body).status == 202) ++taken;
  CHECK(taken == 33);
  CHECK(served.post(std::string(documents) + "/delete", body).code() == "too_many_requests");
  const Input shown = served.get("/tasks/1").json["details"]["originalFilter"];
  CHECK(shown.get<std::string>().size() < 1'010);
  CHECK_THAT(shown.get<std::string>(), Catch::EndsWith("ق…"));
  served.ask(request("POST", "/tasks/cancel?statuses=enqueued"));
  writer.reset();
}
