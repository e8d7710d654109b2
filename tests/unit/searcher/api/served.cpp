#include "served.h"

#include <chrono>
#include <stdexcept>
#include <thread>
#include <utility>

#include <support/catch.h>

namespace fahras::test {
namespace {

http::Fields parameters_of(const std::string& query) {
  http::Fields fields;
  for (std::size_t begin = 0; begin < query.size();) {
    const std::size_t end = std::min(query.find('&', begin), query.size());
    const std::string pair = query.substr(begin, end - begin);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    fields.emplace_back(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
    begin = end + 1;
  }
  return fields;
}

std::vector<std::string> segments_of(const std::string& path) {
  std::vector<std::string> segments;
  for (std::size_t begin = 1; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    segments.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return segments;
}

}  // namespace

NewArticle new_article(std::string id, std::string title, std::string text) {
  NewArticle article;
  article.id = std::move(id);
  article.title = std::move(title);
  article.text = std::move(text);
  return article;
}

std::vector<NewArticle> sample_articles() {
  const auto make = [](const char* id, const char* title, const char* text, const char* date,
                       const char* source, const char* author, const char* section) {
    NewArticle article = new_article(id, title, text);
    article.date = date;
    article.source = source;
    article.author = author;
    article.section = section;
    article.language = "ar";
    return article;
  };
  return {
      make("a1", "افتتاح القمة العربية في الرياض",
           "افتتحت القمة العربية أعمالها في الرياض بحضور قادة الدول.\n"
           "وناقش القادة ملفات الاقتصاد والطاقة في جلسة مغلقة استمرت ثلاث ساعات كاملة، ثم عقد "
           "الأمين العام مؤتمرا صحفيا تحدث فيه عن نتائج القمة وعن المواعيد المقبلة.\n"
           "وتستأنف القمة جلساتها غدا.",
           "2025-09-04", "وكالة الأنباء", "ليان الحمداني", "سياسة"),
      make("a2", "بيان ختامي للقمة", "صدر البيان الختامي للقمة العربية بعد يومين من النقاش.",
           "2025-09-06", "وكالة الأنباء", "سعيد الراشد", "سياسة"),
      make("a3", "أسعار النفط ترتفع", "ارتفعت أسعار النفط بعد اجتماع المنتجين وقبل القمة بأيام.",
           "2025-08-30", "جريدة المدينة", "سعيد الراشد", "اقتصاد"),
      make("a4", "موسم الأمطار يبدأ مبكرا", "بدأ موسم الأمطار هذا العام قبل موعده بأسبوعين.",
           "2024-11-12", "جريدة المدينة", "", "طقس"),
      make("a5", "مباراة القمة تنتهي بالتعادل",
           "انتهت مباراة القمة بين الفريقين بالتعادل في ملعب العاصمة أمام جمهور كبير.",
           "2024-05-01", "ملعب اليوم", "هدى سالم", "رياضة"),
      make("a6", "", "خبر قصير عن المتحف الوطني ومعرضه الجديد.", "", "", "", ""),
  };
}

void write_index(const std::filesystem::path& folder, const std::vector<NewArticle>& articles) {
  WriterOptions options;
  options.analyzer = "light10";
  options.threads = 1;
  Writer writer(folder, options);
  for (const NewArticle& article : articles) writer.add(article);
  writer.commit();
}

http::Request request(std::string method, const std::string& target, std::string body,
                      std::string type) {
  http::Request request;
  request.method = std::move(method);
  const std::size_t mark = std::min(target.find('?'), target.size());
  request.path = target.substr(0, mark);
  request.segments = segments_of(request.path);
  request.query = parameters_of(target.substr(std::min(mark + 1, target.size())));
  if (!type.empty()) request.headers.emplace_back("content-type", std::move(type));
  request.body = std::move(body);
  return request;
}

api::ServiceOptions writable() {
  api::ServiceOptions options;
  options.writable = true;
  return options;
}

Served::Served(const std::vector<NewArticle>& articles, api::ServiceOptions options) {
  write_index(folder(), articles);
  options.indexes["news"] = {folder()};
  options.version = "1.2.3";
  service_ = std::make_unique<api::Service>(options);
}

Answer answer_of(api::Service& service, const http::Request& request) {
  Answer answer;
  answer.response = service.answer(request);
  answer.status = answer.response.status;
  if (answer.response.content_type.find("json") != std::string::npos &&
      !answer.response.body.empty())
    answer.json = api::parse_json(answer.response.body);
  return answer;
}

Answer Served::ask(const http::Request& request) { return answer_of(*service_, request); }

Input Served::search(const std::string& body) {
  Answer answer = post("/indexes/news/search", body);
  INFO(body << "\n" << answer.response.body);
  REQUIRE(answer.status == 200);
  return std::move(answer.json);
}

std::vector<std::string> Served::ids(const std::string& body) {
  std::vector<std::string> ids;
  const Input answer = search(body);
  for (const Input& hit : answer["hits"]) ids.push_back(hit["id"]);
  return ids;
}

Input Served::finished(const Answer& accepted) {
  REQUIRE(accepted.status == 202);
  const std::string target = "/tasks/" + accepted.json["taskUid"].dump();
  while (true) {
    Answer answer = get(target);
    REQUIRE(answer.status == 200);
    if (!answer.json["finishedAt"].is_null()) return std::move(answer.json);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

}  // namespace fahras::test
