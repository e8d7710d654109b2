#include "document.h"

#include <chrono>
#include <cstdio>

#include "attributes.h"

namespace fahras::api {
namespace {

// What the article has of its fields beside id and title.
void add_fields(Document& document, const ArticleFields& article) {
  for (const schema::Field field : optional_fields()) {
    const std::string& value = article.*field->value;
    if (value.empty()) continue;
    document.emplace_back(field->name, value);
    if (field != schema::Field::date) continue;
    if (const auto seconds = timestamp(value)) document.emplace_back(timestamp_name, *seconds);
  }
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
  add_fields(document, article);
  return document;
}

Document document_of(const Hit& hit, const HitText& text) {
  Document document;
  document.emplace_back("id", hit.id);
  document.emplace_back("title", hit.title);
  document.emplace_back("text", text.text);
  if (!text.headings.empty()) document.emplace_back("headings", text.headings);
  if (hit.paragraph) document.emplace_back("paragraph", *hit.paragraph + 1);
  add_fields(document, hit);
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
