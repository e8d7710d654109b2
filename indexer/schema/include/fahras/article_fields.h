// What is known of an article beside its text. Articles that are given to a Writer, that are stored
// and that are found have these fields alike.
#pragma once

#include <string>
#include <string_view>

#include <fahras/export.h>

namespace fahras {

// UTF-8; empty: the article does not have it.
struct ArticleFields {
  std::string id = {};  // unique in an index, 1 to 240 bytes
  std::string title = {};
  std::string url = {};
  std::string date = {};  // ISO 8601: 2025-09-04 or 2025-09-04T10:00:00+03:00
  std::string source = {};
  std::string author = {};
  std::string section = {};   // of a newspaper, such as الرياضة
  std::string language = {};  // BCP 47
  friend bool operator==(const ArticleFields&, const ArticleFields&) = default;
};

// The field that has this name ("source"), or null if there is none. It belongs to `fields`.
FAHRAS_API const std::string* field_of(const ArticleFields& fields, std::string_view name);
FAHRAS_API std::string* field_of(ArticleFields& fields, std::string_view name);

}  // namespace fahras
