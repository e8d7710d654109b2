#include "document.h"

#include <chrono>
#include <cstdio>

namespace fahras::api {
namespace {

void add(Document& document, std::string_view name, const std::string& value) {
  if (!value.empty()) document.emplace_back(name, value);
}

void add_date(Document& document, const std::string& date) {
  add(document, "date", date);
  if (const auto seconds = timestamp(date)) document.emplace_back("timestamp", *seconds);
}

template <typename Article>
void add_origin(Document& document, const Article& article) {
  add(document, "source", article.source);
  add(document, "author", article.author);
  add(document, "section", article.section);
  add(document, "language", article.language);
}

}  // namespace

std::optional<long long> timestamp(const std::string& date) {
  using namespace std::chrono;
  int y = 0;
  unsigned m = 0, d = 0;
  int end = 0;
  if (std::sscanf(date.c_str(), "%4d-%2u-%2u%n", &y, &m, &d, &end) != 3) return std::nullopt;
  const year_month_day day{year{y}, month{m}, std::chrono::day{d}};
  if (static_cast<std::size_t>(end) != date.size() || !day.ok()) return std::nullopt;
  return duration_cast<seconds>(sys_days{day}.time_since_epoch()).count();
}

Document document_of(const StoredArticle& article) {
  HitText whole = text_of(article);
  Document document;
  document.emplace_back("id", article.id);
  document.emplace_back("title", article.title);
  document.emplace_back("text", std::move(whole.text));
  if (!whole.headings.empty()) document.emplace_back("headings", whole.headings);
  add(document, "url", article.url);
  add_date(document, article.date);
  add_origin(document, article);
  return document;
}

Document document_of(const Hit& hit, const HitText& text) {
  Document document;
  document.emplace_back("id", hit.id);
  document.emplace_back("title", hit.title);
  document.emplace_back("text", text.text);
  if (!text.headings.empty()) document.emplace_back("headings", text.headings);
  if (hit.paragraph) document.emplace_back("paragraph", *hit.paragraph + 1);
  add(document, "url", hit.url);
  add_date(document, hit.date);
  add_origin(document, hit);
  return document;
}

Output as_json(const Document& document, const Attributes& wanted) {
  Output json = Output::object();
  for (const auto& [name, value] : document) {
    if (wanted.has(name)) json[std::string(name)] = value;
  }
  return json;
}

}  // namespace fahras::api
