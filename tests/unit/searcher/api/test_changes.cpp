#include "changes.h"

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
  CHECK(refused("[]", "text/csv") == "invalid_content_type");
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

TEST_CASE("another writer in the same folder is the task's error") {
  Served served(sample_articles(), writable());
  Writer writer(served.folder());
  const Input task = add(served, R"([{"id": "n", "text": "نص"}])");
  CHECK(task["status"] == "failed");
  CHECK(task["error"]["code"] == "internal");
}
