#include "field_map.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include <base/ascii.h>
#include <fahras/error.h>
#include <fmt/format.h>

#include <readers/reader.h>

namespace fahras::readers {
namespace {

struct FieldNames {
  Field field;
  const char* ours;
  std::initializer_list<const char*> defaults;  // best first
};

const std::array<FieldNames, field_count>& table() {
  static const std::array<FieldNames, field_count> names = {{
      {Field::id, "id", {"id", "_id", "guid", "_id.$oid", "docid", "@id"}},
      {Field::title, "title", {"title", "headline", "name"}},
      {Field::text, "text", {"text", "body", "content", "articleBody", "contents", "article"}},
      {Field::url, "url", {"url", "link", "permalink"}},
      {Field::date,
       "date",
       {"date", "published", "pubDate", "datePublished", "published_at", "date.$date",
        "published_date", "publish_date", "created_at", "timestamp"}},
      {Field::source,
       "source",
       {"source", "publisher", "source.name", "publisher.name", "site_name"}},
      {Field::author,
       "author",
       {"author", "byline", "creator", "authors", "author.name", "authors.name", "creator.name"}},
      {Field::section,
       "section",
       {"section", "category", "articleSection", "section.name", "category.name", "sections",
        "categories"}},
      {Field::language, "language", {"language", "lang", "inLanguage"}},
  }};
  return names;
}

bool is_ours(const std::string& name) {
  return std::any_of(table().begin(), table().end(),
                     [&](const FieldNames& row) { return name == row.ours; });
}

}  // namespace

FieldTable::FieldTable(const std::map<std::string, std::string>& user) {
  for (const FieldNames& row : table()) {
    const auto mapped = user.find(row.ours);
    if (mapped != user.end()) {
      places_.insert_or_assign(base::ascii_lower(mapped->second), FieldPlace{row.field, 0});
    }
  }
  for (const FieldNames& row : table()) {
    if (user.count(row.ours) > 0) continue;
    int rank = 0;
    for (const char* name : row.defaults) {
      places_.emplace(base::ascii_lower(name), FieldPlace{row.field, rank++});
    }
  }
  for (const auto& [name, place] : places_) longest_ = std::max(longest_, name.size());
}

const FieldPlace* FieldTable::find(std::string_view path) const {
  if (path.size() > longest_) return nullptr;
  const auto place = places_.find(base::ascii_lower(path));
  return place == places_.end() ? nullptr : &place->second;
}

std::string default_names(Field field) {
  for (const FieldNames& row : table()) {
    if (row.field == field) return fmt::format("{}", fmt::join(row.defaults, ", "));
  }
  return {};
}

std::map<std::string, std::string> parse_field_map(const std::string& map) {
  std::map<std::string, std::string> fields;
  for (std::size_t begin = 0; begin <= map.size();) {
    const std::size_t end = std::min(map.find(',', begin), map.size());
    const std::string pair = map.substr(begin, end - begin);
    begin = end + 1;
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    const std::string ours = pair.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == pair.size()) {
      throw Error(ErrorKind::usage, fmt::format("--map: “{}” is not of the form field=name", pair));
    }
    if (!is_ours(ours)) {
      throw Error(ErrorKind::usage,
                  fmt::format("--map: unknown field “{}”; known are id, title, text, url, date, "
                              "source, author, section, language",
                              ours));
    }
    fields[ours] = pair.substr(equals + 1);
  }
  return fields;
}

}  // namespace fahras::readers
